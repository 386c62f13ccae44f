/** An attribute of a tag, as the source of a regular expression: `encrypted="false"`, `mode='plain'`, `size=3`. */
export const ATTRIBUTE =
  '[\\w:.-]{1,40}\\s?=\\s?(?:"[^"<>\\n]{0,60}"|\'[^\'<>\\n]{0,60}\'|[\\w.:-]{1,60})';
