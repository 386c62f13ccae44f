/** The tables of noise, and whether the targets were met. */
import type { ScoreSpeed } from './score-speed.ts';
import type { Told } from './tools.ts';

/** What was found in one input. */
export interface Result {
  readonly title: string;
  readonly bytes: number;
  readonly files: number;
  readonly ours: readonly Told[];
  readonly gitleaks: readonly Told[] | null;
  /** Of a sample, with its size. */
  readonly detectSecrets: { readonly told: readonly Told[]; readonly bytes: number };
}

const KEYS = 'of them private keys';

export function pageOf(
  results: readonly Result[],
  versions: readonly string[],
  speed: ScoreSpeed,
): string {
  return [
    '## Noise',
    '',
    `Made by \`npm run bench:noise\` with the built command, ${versions.join(' and ')}, over clean code and data that nobody`,
    'wrote for this purpose. Findings in 10 MB; what each of ours was is told in [docs/noise.md](../docs/noise.md).',
    'detect-secrets, which is slow, got every n-th file, about 1.5 MB of each. gitleaks passes over node_modules, lock files and minified files by its own configuration.',
    '',
    `| | MB | blocking | ${KEYS} | possible | public | gitleaks | ${KEYS} | detect-secrets |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...results.map(row),
    '',
    ...targets(results),
    speedOf(speed),
  ].join('\n');
}

function row({ title, bytes, ours, gitleaks, detectSecrets }: Result): string {
  const rate = (told: readonly Told[]): string => ((told.length * 1e7) / bytes).toFixed(2);
  const of = (group: Told['group']): Told[] => ours.filter((one) => one.group === group);
  const keys = (told: readonly Told[]): Told[] => told.filter(({ isKey }) => isKey);
  const cells = [
    title,
    (bytes / 1e6).toFixed(1),
    rate(of('blocking')),
    rate(keys(of('blocking'))),
    rate(of('possible')),
    rate(of('public')),
    gitleaks === null ? '-' : rate(gitleaks),
    gitleaks === null ? '-' : rate(keys(gitleaks)),
    ((detectSecrets.told.length * 1e7) / detectSecrets.bytes).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}

function targets(results: readonly Result[]): string[] {
  const whole = results.filter(({ title }) => !title.startsWith('certificates'));
  const megabytes = whole.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const ours = whole.flatMap((result) => result.ours);
  const wrong = ours.filter(({ group, isKey }) => group === 'blocking' && !isKey).length;
  const possible = ours.filter(({ group }) => group === 'possible').length;
  const per10 = (10 * possible) / megabytes;
  const crypto = results.find(({ title }) => title.startsWith('certificates'));
  const theirs = crypto?.gitleaks?.length;
  return [
    `- blocking findings that are no private key, in all ${megabytes.toFixed(0)} MB: ${wrong}; target 0 in 100 MB: ${verdict(wrong === 0)}`,
    `- possible findings in 10 MB, over all: ${per10.toFixed(2)}; target at most 2: ${verdict(per10 <= 2)}`,
    ...(crypto && theirs
      ? [
          `- findings in Go's crypto: ours ${crypto.ours.length}, gitleaks ${theirs}; target at most a tenth: ${verdict(crypto.ours.length * 10 <= theirs)}`,
        ]
      : []),
  ];
}

function speedOf({ values, rounds, asScanned, whole }: ScoreSpeed): string {
  const rounded = (number: number): string => (Math.round(number / 1e4) * 1e4).toLocaleString('en');
  return (
    `- values the score judges in a second of processor time, in the fastest of ${rounds} rounds: ${rounded(asScanned)}, of ${values.toLocaleString('en')} under a telling name ` +
    `in all of these (where all trees speak of each: ${rounded(whole)}); target a million: ${verdict(asScanned >= 1e6)}`
  );
}

function verdict(met: boolean): string {
  return met ? 'met' : 'missed';
}
