/** The literal text by which the pass over the bytes finds the names of providers. */

/** Words that stand all over ordinary code; looked for alone they would stop the pass at every other line. */
const COMMON = new Set(
  (
    'access class client cloud compare config convert create current default delete detect elements error event export function functions ' +
    'global google image import index language layer match media message module number object parts password position private public ' +
    'query quest reach record reference report reporter return scale search secret segment server service session sheet source spaces ' +
    'stack start status store string system target token update value version write'
  ).split(' '),
);
const JOINTS = ['', '_', '-', '.', ' '];
const TELLING = 5;

/** The literal texts to look for, for one entry of `named`: its most telling word, or its first two words joined in every usual way. */
export function anchorsOf(name: string): string[] {
  // Most names are one word; this is asked for thousands of them at each start.
  if (name.length >= 3 && !name.includes(' ')) return [name];
  const words = name.split(' ');
  const telling = words
    .filter((word) => word.length >= TELLING && !COMMON.has(word))
    .sort((a, b) => b.length - a.length)[0];
  if (telling !== undefined) return [telling];
  if (words.length > 1) return JOINTS.map((joint) => words.slice(0, 2).join(joint));
  // Two letters alone stand everywhere, so they need company.
  return [...'_-. ']
    .map((sign) => name + sign)
    .concat(['api', 'key', 'tok', 'sec', 'acc', 'aut', 'cli'].map((on) => name + on));
}
