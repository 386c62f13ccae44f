/**
 * The scanners that registries have, each with what finds most of its own accord: all rules, no least confidence, no
 * question to the network. Their own marks for allowed lines hold, as ours do.
 */
import { readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CACHE, GITLEAKS, RIPSECRETS, SCAN_TOKENS, SECRETLINT } from '../speed/tools.ts';
import { credSweeper, detectSecrets, kingfisher } from './from-pypi.ts';
import { idOf, output, versionOf, type Scanner, type Told } from './scanner.ts';

const ROOT = join(import.meta.dirname, '../..');

interface OurDocument {
  readonly tokens: readonly {
    readonly rule: string;
    readonly places: readonly { path: string; start: number; end: number }[];
  }[];
}

const OURS: Scanner = {
  name: 'scan-tokens',
  own: [],
  install: () => undefined,
  version: () => SCAN_TOKENS.about().split(',')[0]!,
  scan(folder) {
    const { tokens } = JSON.parse(
      output('node', [join(ROOT, 'bin/scan-tokens.js'), '.', '--format', 'json'], folder),
    ) as OurDocument;
    return tokens.flatMap(({ rule, places }) =>
      places.map(({ path, start, end }) => ({ id: idOf(`/${path}`), rule, bytes: [start, end] })),
    );
  },
};

const gitleaks: Scanner = {
  name: 'gitleaks',
  own: ['gitleaks', 'betterleaks'],
  install: () => GITLEAKS.install(),
  version: () => GITLEAKS.about().split(',')[0]!,
  scan(folder) {
    const report = `${folder}.gitleaks.json`;
    try {
      const args = ['dir', '.', '--no-banner', '-f', 'json', '-r', report];
      output(join(homedir(), 'go/bin/gitleaks'), args, folder);
      return (
        JSON.parse(readFileSync(report, 'utf8')) as {
          RuleID: string;
          File: string;
          StartLine: number;
          Secret: string;
        }[]
      ).map(({ RuleID, File, StartLine, Secret }) => ({
        id: idOf(`/${File}`),
        rule: RuleID,
        line: StartLine,
        value: Secret,
      }));
    } finally {
      rmSync(report, { force: true });
    }
  },
};

const ripsecrets: Scanner = {
  name: 'ripsecrets',
  own: ['ripsecrets'],
  install: () => RIPSECRETS.install(),
  version: () => versionOf(join(CACHE, 'cargo/bin/ripsecrets'), '--version'),
  scan(folder) {
    return output(join(CACHE, 'cargo/bin/ripsecrets'), ['--only-matching', '.'], folder)
      .split('\n')
      .flatMap((text): Told[] => {
        const [, path, line, value] = /^(.*?\/[^/:]+):(\d+):(.*)$/.exec(text) ?? [];
        if (path === undefined) return [];
        return [{ id: idOf(`/${path}`), rule: '', line: Number(line), value: value! }];
      });
  },
};

interface SecretlintFile {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string; range: [number, number] }[];
}

const secretlint: Scanner = {
  name: 'secretlint',
  own: ['secretlint'],
  install: () => SECRETLINT.install(),
  version: () => SECRETLINT.about(),
  scan(folder) {
    // It ends before a pipe has taken all it prints, so it writes to a file.
    const report = `${folder}.secretlint.json`;
    try {
      const [command, ...settings] = SECRETLINT.command('staged', [])!;
      output(command!, [...settings, '--format', 'json', '--output', report, '**/*'], folder);
      return (JSON.parse(readFileSync(report, 'utf8')) as SecretlintFile[]).flatMap(
        ({ filePath, messages }) =>
          messages.map(({ ruleId, range }) => ({
            id: idOf(filePath),
            rule: ruleId,
            characters: range,
          })),
      );
    } finally {
      rmSync(report, { force: true });
    }
  },
};

/** Ours first. */
export const SCANNERS: readonly Scanner[] = [
  OURS,
  gitleaks,
  kingfisher,
  credSweeper,
  detectSecrets,
  ripsecrets,
  secretlint,
];

/** Those that are missing in the table, and why. */
export const MISSING: readonly (readonly [name: string, why: string])[] = [
  ['betterleaks, TruffleHog, titus, Talisman', 'the Go module proxy of this machine refuses them'],
  ['Nosey Parker', 'crates.io does not have it, nor has PyPI'],
  ['ggshield', 'it sends what it scans to a server'],
];
