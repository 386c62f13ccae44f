/**
 * Findings in clean code that nobody wrote for this purpose: `npm run bench:noise [-- FOLDER...] [--list]`.
 * Without folders: Go's standard library, a Python standard library and our own node_modules, where they are.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

interface Token {
  rule: string;
  confidence: string;
  blocking: boolean;
  kind: string;
  places: { path: string; line: number; excerpt: string }[];
}

interface Document {
  tokens: Token[];
  tally: { bytes: number; scanned: number };
}

const BIN = join(import.meta.dirname, '../bin/scan-tokens.js');
const GITLEAKS = join(homedir(), 'go/bin/gitleaks');

function scan(folder: string): Document {
  const { stdout } = spawnSync('node', [BIN, folder, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return JSON.parse(stdout) as Document;
}

/** Findings of gitleaks, or null where it is not installed. */
function gitleaks(folder: string): number | null {
  if (!existsSync(GITLEAKS)) return null;
  const out = mkdtempSync(join(tmpdir(), 'noise-'));
  try {
    const report = join(out, 'report.json');
    spawnSync(GITLEAKS, [
      'dir',
      folder,
      '-f',
      'json',
      '-r',
      report,
      '--exit-code',
      '0',
      '--no-banner',
    ]);
    return (JSON.parse(readFileSync(report, 'utf8')) as unknown[]).length;
  } finally {
    rmSync(out, { recursive: true });
  }
}

function answer(command: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function defaultFolders(): string[] {
  const goroot = answer('go', ['env', 'GOROOT']);
  const python = answer('python3', ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))']);
  const folders = [
    join(goroot ?? '', 'src'),
    python ?? '',
    join(import.meta.dirname, '../node_modules'),
  ];
  return folders.filter((folder) => folder.startsWith('/') && existsSync(folder));
}

function tell(folder: string, list: boolean): void {
  const { tokens, tally } = scan(folder);
  const megabytes = tally.bytes / 1e6;
  const blocking = tokens.filter((token) => token.blocking);
  const keys = blocking.filter(({ rule }) => rule.startsWith('private-key'));
  const possible = tokens.filter(
    ({ confidence, kind }) => confidence === 'possible' && kind === 'secret',
  );
  console.log(`${folder}: ${tally.scanned} files, ${megabytes.toFixed(0)} MB`);
  console.log(`  blocking ${blocking.length}, of them private keys ${keys.length}`);
  console.log(
    `  possible ${possible.length}, ${((10 * possible.length) / megabytes).toFixed(2)} in 10 MB`,
  );
  if (list) for (const token of tokens) tellToken(token);
}

function tellToken({ rule, confidence, places }: Token): void {
  const { path, line, excerpt } = places[0]!;
  console.log(
    `  ${confidence} ${rule} ${path}:${line} (${places.length}) ${excerpt.trim().slice(0, 100)}`,
  );
}

function main(args: readonly string[]): void {
  const list = args.includes('--list');
  const folders = args.filter((arg) => !arg.startsWith('--'));
  for (const folder of folders.length > 0 ? folders : defaultFolders()) tell(folder, list);
  const goroot = answer('go', ['env', 'GOROOT']);
  if (!goroot || folders.length > 0) return;
  const crypto = join(goroot, 'src/crypto');
  const theirs = gitleaks(crypto);
  console.log(
    `${crypto}: ours ${scan(crypto).tokens.length}, gitleaks ${theirs ?? 'not installed'}`,
  );
  if (theirs !== null)
    console.log(execFileSync(GITLEAKS, ['version'], { encoding: 'utf8' }).trim());
}

main(process.argv.slice(2));
