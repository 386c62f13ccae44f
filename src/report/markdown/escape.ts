/** Text from outside in Markdown: nothing in it is markup, whatever the dialect. */

/**
 * Every ASCII punctuation character becomes a numeric reference, which never means structure:
 * https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 * @param text one line, already visible
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Words of a rule: URLs become links, everything else is escaped. */
export function linkUrls(text: string): string {
  return text
    .split(/(https?:\/\/[\w./?=&%#~+:,;@-]*[\w/#=-])/)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : escapeWords(part)))
    .join('');
}

/** What can be markup only; sentences stay readable as source. */
function escapeWords(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&@!$^+=]|^\s*[-\d]/g, (found) =>
    Array.from(found, (character) => `&#${character.charCodeAt(0)};`).join(''),
  );
}
