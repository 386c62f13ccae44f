/** Runs the scanners over a folder and tells alike what each of them found. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import fastGlob from 'fast-glob';

/** One finding, without its value. */
export interface Told {
  readonly rule: string;
  readonly place: string;
  /** Only ours: what it is worth, and the masked line. */
  readonly group: 'blocking' | 'possible' | 'public';
  readonly isKey: boolean;
  readonly shown: string;
}

interface Token {
  rule: string;
  confidence: string;
  reasons: string[];
  blocking: boolean;
  kind: string;
  places: { path: string; line: number; excerpt: string }[];
}

const BIN = join(import.meta.dirname, '../../bin/scan-tokens.js');
const GITLEAKS = join(homedir(), 'go/bin/gitleaks');
const DETECT_SECRETS = join(homedir(), '.cache/detect-secrets');
const MUCH = 1 << 30;

/** @returns findings, and the bytes that were read */
export function ours(folder: string): { told: Told[]; bytes: number; files: number } {
  const args = [BIN, '.', '--format', 'json'];
  const { stdout } = spawnSync('node', args, { cwd: folder, encoding: 'utf8', maxBuffer: MUCH });
  const { tokens, tally } = JSON.parse(stdout) as {
    tokens: Token[];
    tally: { bytes: number; scanned: number };
  };
  return { told: tokens.map(toTold), bytes: tally.bytes, files: tally.scanned };
}

function toTold({ rule, kind, blocking, reasons, places }: Token): Told {
  const { path, line, excerpt } = places[0]!;
  const more = places.length > 1 ? ` and ${places.length - 1} more` : '';
  return {
    rule,
    place: `${path}:${line}${more}`,
    group: kind === 'public' ? 'public' : blocking ? 'blocking' : 'possible',
    isKey: rule.startsWith('private-key'),
    shown: `${excerpt.trim().slice(0, 110)} [${reasons.join('; ')}]`,
  };
}

function theirs(rule: string, path: string, line: number): Told {
  return {
    rule,
    place: `${path}:${line}`,
    group: 'blocking',
    isKey: rule === 'private-key',
    shown: '',
  };
}

/** @returns null where it is not installed */
export function gitleaks(folder: string): Told[] | null {
  if (!existsSync(GITLEAKS)) return null;
  const out = mkdtempSync(join(tmpdir(), 'noise-'));
  try {
    const report = join(out, 'report.json');
    const args = ['dir', '.', '-f', 'json', '-r', report, '--exit-code', '0', '--no-banner'];
    spawnSync(GITLEAKS, args, { cwd: folder });
    const found = JSON.parse(readFileSync(report, 'utf8')) as {
      RuleID: string;
      File: string;
      StartLine: number;
    }[];
    return found.map(({ RuleID, File, StartLine }) => theirs(RuleID, File, StartLine));
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** In bytes: it takes minutes for ten megabytes, so of a larger folder it gets every so many-th file. */
const ENOUGH = 1.5e6;

/** Installs it where it is absent. @returns findings in a sample, and the bytes of that */
export function detectSecrets(folder: string): { told: Told[]; bytes: number } {
  const bin = join(DETECT_SECRETS, 'bin/detect-secrets');
  if (!existsSync(bin)) {
    execFileSync('python3', ['-m', 'venv', DETECT_SECRETS]);
    execFileSync(join(DETECT_SECRETS, 'bin/pip'), ['install', '--quiet', 'detect-secrets==1.5.0']);
  }
  const { paths, bytes } = sampleOf(folder);
  const args = ['--cores', '2', 'scan', '--all-files', ...paths];
  const { stdout } = spawnSync(bin, args, { cwd: folder, encoding: 'utf8', maxBuffer: MUCH });
  const { results } = JSON.parse(stdout) as {
    results: Record<string, { type: string; line_number: number }[]>;
  };
  const told = Object.entries(results).flatMap(([path, found]) =>
    found.map(({ type, line_number: line }) => theirs(type, path, line)),
  );
  return { told, bytes };
}

function sampleOf(folder: string): { paths: string[]; bytes: number } {
  const all = fastGlob.sync('**/*', { cwd: folder, dot: true, followSymbolicLinks: false }).sort();
  const sizeOf = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  const every = Math.max(1, Math.ceil(sizeOf(all) / ENOUGH));
  const paths = all.filter((_, n) => n % every === every - 1);
  return { paths, bytes: sizeOf(paths) };
}

export function versions(): string[] {
  const first = (command: string, ...args: string[]): string =>
    spawnSync(command, args, { encoding: 'utf8' }).stdout.trim().split('\n')[0]!;
  const module = existsSync(GITLEAKS)
    ? spawnSync('go', ['version', '-m', GITLEAKS], { encoding: 'utf8' }).stdout
    : '';
  return [
    `gitleaks ${/\tmod\t\S+\t(\S+)/.exec(module)?.[1] ?? 'not installed'}`,
    `detect-secrets ${first(join(DETECT_SECRETS, 'bin/detect-secrets'), '--version')}`,
  ];
}
