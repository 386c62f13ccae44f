/**
 * Text armour of keys, however it was pasted: as a file, in one line, with `\n` escapes, inside JSON or code, or as base64 of all that.
 * Formats: RFC 7468 (PEM), RFC 1421 section 4.6 (`Proc-Type` headers), RFC 9580 section 6 (OpenPGP armour).
 */
import { decodeBase64 } from './base64.ts';

/** What stands between `-----BEGIN label-----` and its end. */
export interface Armour {
  readonly label: string;
  /** `Proc-Type`, `DEK-Info`, `Version` … by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** The base64 characters, all white space and code around them taken away. */
  readonly body: string;
  /** The four base64 characters of an OpenPGP checksum line, if there is one. */
  readonly sum: string | undefined;
  /** Whether the end line is there. */
  readonly closed: boolean;
}

const BEGIN = /-{4,5} ?BEGIN ([A-Z0-9][A-Z0-9 ]{2,60}?) ?-{4,5}/;
/** Line ends as JSON, code, URLs and XML write them, also escaped twice. */
const LINE_END =
  /\\{1,8}(?:r\\{1,8}n|[rnt]|u000[aAdD])|%0[AaDd]|&#(?:10|13|x[aAdD]);|<br ?\/?>|[\r\n\t\0]+/g;
/** A header may also stand in the middle of a line where line ends were lost. */
const HEADER =
  /(Proc-Type|DEK-Info|Version|Comment|Hash|Charset|MessageID): ?(4, ?ENCRYPTED|[A-Z0-9-]+, ?[0-9A-Fa-f]+|[^\n]*)/g;

/** The text armour in `text`; `undefined` where none begins. */
export function readArmour(text: string): Armour | undefined {
  const plain = text.startsWith('LS0t') ? unwrap(text) : text;
  const begin = BEGIN.exec(plain);
  if (begin === null) return undefined;
  const label = begin[1]!;
  const after = plain.slice(begin.index + begin[0].length);
  const end = after.search(/-{4,5} ?END /);
  return {
    label,
    closed: end >= 0,
    ...readInside((end < 0 ? after : after.slice(0, end)).replace(LINE_END, '\n')),
  };
}

/** Base64 of a whole PEM file, as Kubernetes secrets and CI variables hold it. */
function unwrap(text: string): string {
  const bare = text.replace(/\s+/g, '').replace(/={1,3}$/, '');
  return (
    decodeBase64(bare.slice(0, bare.length - (bare.length % 4 === 1 ? 1 : 0)))?.toString(
      'latin1',
    ) ?? text
  );
}

function readInside(inside: string): Pick<Armour, 'headers' | 'body' | 'sum'> {
  const headers = new Map<string, string>();
  const rest = inside.replace(HEADER, (_all, name: string, value: string) => {
    headers.set(name.toLowerCase(), value.trim());
    return '\n';
  });
  const lines = withoutPatchSigns(rest.split('\n'))
    .map(bareLine)
    .filter((line) => line !== '');
  const all = lines.join('').replace(/\s+/g, '');
  const sum = /=[A-Za-z0-9+/]{4}$/.test(all) ? all.slice(-4) : undefined;
  return { headers, body: sum === undefined ? all : all.slice(0, -5), sum };
}

/** In a patch each line begins with a sign, which is of the alphabet of base64 where it is a plus. */
function withoutPatchSigns(lines: readonly string[]): readonly string[] {
  const [first = '', ...others] = lines;
  const sign = ['+', '-'].find((each) => others.every((line) => line.startsWith(each)));
  return sign === undefined || others.length === 0
    ? lines
    : [first, ...others.map((line) => line.slice(1))];
}

/** A line without quotes, comment signs and operators of the code it stands in: `  "MIIE" +` is `MIIE`. */
function bareLine(line: string): string {
  // What is left of a comment or a string before the end line: `#`, `. "`.
  if (!/[A-Za-z0-9=]/.test(line)) return '';
  const tail = line.trim().replace(/["'`]\s{0,9}[+.&,;\\_)]{0,9}\s{0,9}$|\s[+.&\\_]$|\\{1,8}$/, '');
  return tail.replace(/^(?:[+.&]?\s{0,9}["'`]|[#*>|;]+\s|\/\/\s)\s*/, '').trim();
}
