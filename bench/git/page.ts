/** Writes `docs/git-truth.md`: which commit each scanner stops. */

/** `through`: the token was committed. `false`: a commit without a new token was stopped. `failed`: stopped by a failure of the tool. */
export type Result = 'right' | 'through' | 'false' | 'failed';

export interface Column {
  readonly name: string;
  readonly version: string;
  readonly from: string;
  /** By the name of the situation. */
  readonly results: ReadonlyMap<string, Result>;
}

const WORDS: Readonly<Record<Result, string>> = {
  right: '✓',
  through: '**let through**',
  false: 'false alarm',
  failed: 'tool fails',
};

/** @param columns ours first @param git its version */
export function pageOf(columns: readonly Column[], git: string): string {
  // A situation counts where all were asked for it.
  const names = [...columns.at(-1)!.results.keys()]
    .filter((name) => columns.every(({ results }) => results.has(name)))
    .sort();
  const wrong = names.filter((name) =>
    columns.some(({ results }) => results.get(name) !== 'right'),
  );
  return `${[
    '# Which commit is stopped',
    '',
    `The situations of \`test/git/\` that end in a commit, run with each scanner as the pre-commit hook: real repositories, real commits, one token whose checksum holds. Written by \`npm run bench:git\`, with ${git}.`,
    '',
    ...columns.map(
      ({ name, version, from }) => `- ${name} ${version}${from === '' ? '' : ` (${from})`}`,
    ),
    '',
    'A tool may be right for a wrong reason; only the outcome of the commit counts here. "False alarm" is a commit that brings no new token and is stopped; "tool fails" is one that is stopped because the tool does not come to its end. A merge that brings a token from another branch counts as bringing it.',
    '',
    row(['', ...columns.map(({ name }) => name)]),
    row(['---', ...columns.map(() => '---:')]),
    ...(['right', 'through', 'false', 'failed'] as const).map((result) =>
      row([
        TITLES[result],
        ...columns.map((column) =>
          String(names.filter((name) => column.results.get(name) === result).length),
        ),
      ]),
    ),
    '',
    `All are right in the ${names.length - wrong.length} situations that are not named here.`,
    '',
    row(['Situation', ...columns.map(({ name }) => name)]),
    row(['---', ...columns.map(() => '---')]),
    ...wrong.map((name) =>
      row([
        name.replaceAll('|', '\\|').replaceAll('<', '&lt;'),
        ...columns.map(({ results }) => WORDS[results.get(name)!]),
      ]),
    ),
  ].join('\n')}\n`;
}

const TITLES: Readonly<Record<Result, string>> = {
  right: 'Right',
  through: 'Token let through',
  false: 'False alarm',
  failed: 'Tool fails',
};

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
