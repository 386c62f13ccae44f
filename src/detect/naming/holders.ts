/** What holds a name: the call, the object, the YAML parents, the section of an INI file it stands in. */

/** How far back is looked, in characters. */
export const HOLDER_REACH = 1500;
const DEEPEST = 6;

/**
 * @param text what stands before the value
 * @param at offset of the value's own name (or of the value) in it
 * @returns names, the nearest first
 */
export function holders(text: string, at: number): string[] {
  return [...openers(text, at), ...outerLines(text, at)];
}

/** The names before each bracket that is still open: `cript.API(host, "…")`, `datadog: { apiKey: "…" }`. */
function openers(text: string, at: number): string[] {
  const names: string[] = [];
  let closed = 0;
  for (let i = at - 1; i >= Math.max(0, at - HOLDER_REACH) && names.length < DEEPEST; i--) {
    const character = text[i]!;
    if (character === ')' || character === ']' || character === '}') closed++;
    else if (character === '(' || character === '[' || character === '{') {
      if (closed > 0) closed--;
      else names.push(nameBeforeBracket(text, i));
    }
  }
  return names.filter((name) => name !== '');
}

function nameBeforeBracket(text: string, bracket: number): string {
  const before = text.slice(Math.max(0, bracket - 100), bracket);
  return /([0-9A-Za-z_.$@-]+)["'`\])]*\s*(?:=>|:=|[:=])?\s*$/.exec(before)?.[1] ?? '';
}

/** Lines above that are indented less, and the nearest `[section]`. */
function outerLines(text: string, at: number): string[] {
  const found: string[] = [];
  const lines = text.slice(Math.max(0, at - HOLDER_REACH), at).split('\n');
  let indent = indentOf(lines.pop() ?? '');
  let section = false;
  for (let n = lines.length - 1; n >= 0 && found.length < DEEPEST; n--) {
    const line = lines[n]!;
    if (line.trim() === '') continue;
    const own = indentOf(line);
    if (!section && /^\s*\[{1,2}[^\]]+\]{1,2}\s*$/.test(line)) {
      section = true;
      found.push(line);
    } else if (own < indent) {
      indent = own;
      found.push(line);
    }
  }
  return found;
}

function indentOf(line: string): number {
  return /^[\s-]*/.exec(line)![0].length;
}
