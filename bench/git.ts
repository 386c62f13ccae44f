/**
 * Runs the situations of `test/git/` with other scanners in our place and writes what each lets through:
 * `npm run bench:git`. Tools that are not on the PATH are left out.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { PEERS, type Peer } from './git/peers.ts';
import { pageOf, type Column, type Result } from './git/page.ts';

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs/git-truth.md');

interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: 'passed' | 'failed' | 'skipped' | 'pending';
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** @param hook the other tool's line; ours where it is undefined */
function suite(hook: string | undefined, folder: string): Map<string, Result> {
  const out = join(folder, 'report.json');
  const env = { ...process.env, ...(hook !== undefined && { GIT_TRUTH_HOOK: hook }) };
  const args = ['vitest', 'run', 'test/git', '--reporter=json', `--outputFile=${out}`];
  spawnSync('npx', args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const report = JSON.parse(readFileSync(out, 'utf8')) as VitestReport;
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  if (tests.length === 0)
    throw new Error('the situations did not run: try npx vitest run test/git');
  const ran = tests.filter(({ status }) => status === 'passed' || status === 'failed');
  return new Map(
    ran.map((test) => [test.title, resultOf(test.status, test.failureMessages.join('\n'))]),
  );
}

/** The first line of a failure says what came and what should have: `… expected +0 to be 1`. */
function resultOf(status: string, message: string): Result {
  if (status === 'passed') return 'right';
  if (message.includes('the tool failed')) return 'failed';
  if (/expected \+?0 to be 1\b/.test(message)) return 'through';
  return /expected 1 to be \+?0\b/.test(message) ? 'false' : 'failed';
}

function versionOf({ version }: Peer): string | null {
  const { status, stdout } = spawnSync('sh', ['-c', version], { encoding: 'utf8' });
  const text = /\d+(?:\.\d+)+/.exec(stdout)?.[0];
  return status === 0 && text !== undefined ? text : null;
}

function measure(): Column[] {
  const folder = mkdtempSync(join(tmpdir(), 'git-truth-'));
  try {
    const preset = { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend' }] };
    writeFileSync(join(folder, '.secretlintrc.json'), JSON.stringify(preset));
    const ours = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      version: string;
    };
    const columns: Column[] = [
      { name: 'scan-tokens', version: ours.version, from: '', results: suite(undefined, folder) },
    ];
    for (const peer of PEERS) {
      const version = versionOf(peer);
      if (version === null) console.error(`${peer.name} is not on the PATH, so it is left out`);
      else
        columns.push({
          name: peer.name,
          version,
          from: peer.from,
          results: suite(peer.hook(folder), folder),
        });
    }
    return columns;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
const page = await format(pageOf(measure(), git), { parser: 'markdown' });
writeFileSync(PAGE, page);
console.log(`wrote ${PAGE}`);
