/** Text from outside in XML and HTML. */

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/**
 * @param text visible text with line breaks at most; XML 1.0 allows no other control character, and no U+FFFE or U+FFFF
 * @returns what is that text in content and in quoted attributes
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"'`]/g, (character) => NAMES[character]!)
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}

/** ` name="value"` for each; line breaks stay line breaks. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}
