/** The history of more than 5,000 commits: the same tokens as from a scan of every single blob. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { Detector } from '../../src/detect/detector.ts';
import { unpackRules, type PackedRules } from '../../src/rules/packed.ts';
import { seeded } from '../../src/rules/sample.ts';
import { ours, type Repo } from './harness.ts';
import { githubToken } from './token.ts';

const COMMITS = 5200;

/** Input of `git fast-import`: two branches that grow, merge now and then, and hold tokens for a while. */
function manyCommits(): string {
  const random = seeded('history');
  const out: string[] = [];
  const branches = ['main', 'side'];
  for (let n = 1; n <= COMMITS; n++) {
    const branch = branches[random(2)]!;
    const merge =
      n > 100 && n % 50 === 0
        ? `merge refs/heads/${branches.find((each) => each !== branch)!}\n`
        : '';
    const message = `change ${n}`;
    out.push(
      `commit refs/heads/${branch}\ncommitter A <a@example.org> ${1_600_000_000 + n} +0000\n`,
    );
    out.push(`data ${message.length}\n${message}\n${merge}`);
    for (let file = 0; file < 1 + random(2); file++) out.push(change(n, random));
  }
  return `${out.join('')}done\n`;
}

function change(n: number, random: (n: number) => number): string {
  const path = `d${random(9)}/f${random(40)}.txt`;
  if (random(12) === 0) return `D ${path}\n`;
  const filler = Array.from({ length: random(30) }, () => `line ${random(1000)}\n`).join('');
  // About every tenth content has a token, of a hundred different ones.
  const content =
    random(10) === 0 ? `${filler}key ${githubToken(`t${random(100)}`)}\n${n}\n` : `${filler}${n}\n`;
  return `M 100644 inline ${path}\ndata ${content.length}\n${content}\n`;
}

/** Every blob that `rev-list` names, scanned alone. */
function bruteForce(repo: Repo, ...revisions: string[]): Set<string> {
  const packed = readFileSync(new URL('../../dist/compiled/rules.json', import.meta.url), 'utf8');
  const rules = unpackRules(JSON.parse(packed) as PackedRules);
  const detector = new Detector(rules);
  const ids = repo
    .git(['rev-list', '--objects', ...revisions])
    .split('\n')
    .map((line) => line.split(' ')[0]!);
  const batch = repo.git(['cat-file', '--batch'], {
    input: ids.filter((id) => id !== '').join('\n'),
  });
  const contents = batch.split(/^[0-9a-f]{40} (?:blob|tree|commit) \d+$/m);
  return new Set(
    contents
      .flatMap((text) => detector.scan(Buffer.from(text)))
      .map(({ secret }) => secret.masked()),
  );
}

interface Report {
  readonly tokens: readonly { readonly masked: string }[];
}

function told(repo: Repo, ...args: string[]): Set<string> {
  const outcome = repo.scan([...args, '--format', 'json']);
  const report = JSON.parse(outcome.text) as Report;
  return new Set(report.tokens.map((token) => token.masked));
}

ours(`--history of ${COMMITS} commits`, (repo) => {
  repo.git(['fast-import', '--quiet', '--done'], { input: manyCommits() });
  expect(Number(repo.git(['rev-list', '--count', '--all']))).toBeGreaterThan(5000);
  const all = bruteForce(repo, '--all');
  expect(all.size).toBeGreaterThan(90);
  expect(told(repo, '--history')).toEqual(all);
});

ours(`--range in a history of ${COMMITS} commits`, (repo) => {
  repo.git(['fast-import', '--quiet', '--done'], { input: manyCommits() });
  const base = repo.git(['rev-list', '--reverse', '--topo-order', 'main']).split('\n')[2000]!;
  const before = bruteForce(repo, base);
  const within = bruteForce(repo, `${base}..main`);
  const found = told(repo, '--range', `${base}..main`);
  // What stood on the same line in the base is not what the range brings; all else is.
  for (const token of within) if (!before.has(token)) expect(found).toContain(token);
  for (const token of found) expect(within).toContain(token);
  expect(found.size).toBeGreaterThan(50);
});
