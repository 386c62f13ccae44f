import { describe, expect, test } from 'vitest';
import { nowSteps } from '../../src/advise/now-steps.ts';
import type { Origin } from '../../src/sources/types.ts';
import { DISCLOUD, rule } from '../report/made.ts';

const origin = (path: string, fields: Partial<Origin> = {}): Origin => ({
  from: 'index',
  path,
  part: 'content',
  ...fields,
});
const staged = (path: string, of = DISCLOUD, firstCommit = false) =>
  nowSteps(of, [origin(path)], { firstCommit });
const KEY = rule({ id: 'private-key-pem', provider: 'Private key', name: 'PEM', env: [] });

describe('a token in the index', () => {
  test.each([
    ['a.js', 'process.env.DISCLOUD_TOKEN'],
    ['src/a.tsx', 'process.env.DISCLOUD_TOKEN'],
    ['a.py', 'os.environ["DISCLOUD_TOKEN"]'],
    ['a.rb', 'ENV["DISCLOUD_TOKEN"]'],
    ['Gemfile', 'ENV["DISCLOUD_TOKEN"]'],
    ['a.go', 'os.Getenv("DISCLOUD_TOKEN")'],
    ['A.java', 'System.getenv("DISCLOUD_TOKEN")'],
    ['a.kt', 'System.getenv("DISCLOUD_TOKEN")'],
    ['a.rs', 'std::env::var("DISCLOUD_TOKEN")'],
    ['a.php', "getenv('DISCLOUD_TOKEN')"],
    ['a.c', 'getenv("DISCLOUD_TOKEN")'],
    ['a.ps1', '$env:DISCLOUD_TOKEN'],
    ['a.sh', '${DISCLOUD_TOKEN}'],
    ['A.CS', 'Environment.GetEnvironmentVariable("DISCLOUD_TOKEN")'],
    ['a.dart', "Platform.environment['DISCLOUD_TOKEN']"],
    ['a.ex', 'System.fetch_env!("DISCLOUD_TOKEN")'],
    ['main.tf', 'var.discloud_token (set by TF_VAR_discloud_token)'],
    ['docker-compose.yml', '${DISCLOUD_TOKEN}'],
    ['.npmrc', '${DISCLOUD_TOKEN}'],
  ])('in %s is read as %s', (path, expression) => {
    expect(staged(path)).toEqual([
      `Read it from the environment instead: ${expression}`,
      `git add ${path}, and commit again.`,
    ]);
  });

  test('in a file of no known language is read from a variable by name', () => {
    expect(staged('notes.md')[0]).toContain('the variable DISCLOUD_TOKEN');
    expect(staged('config.json')[0]).toContain('the variable DISCLOUD_TOKEN');
  });

  test('in .env is unstaged and ignored, not rewritten', () => {
    for (const path of ['.env', 'app/.env.local', 'prod.env']) {
      expect(staged(path)).toEqual([
        `git restore --staged ${path} takes it out of the commit and leaves it on disk.`,
        `Have git ignore it: add /${path} to .gitignore.`,
        'Commit again.',
      ]);
    }
  });

  test('in a sample of .env is left out, and the sample stays', () => {
    expect(staged('.env.example')).toEqual([
      'Leave the value empty there: a sample shows names only.',
      'git add .env.example, and commit again.',
    ]);
  });

  test.each(['deploy.pem', '.ssh/id_ed25519', 'server.key'])(
    'that is a key file, %s, is taken out whole',
    (path) => {
      const [first, second] = staged(path, KEY);
      expect(first).toContain(`git restore --staged ${path}`);
      expect(second).toContain(`/${path}`);
    },
  );

  test('before the first commit is unstaged by what works without one', () => {
    expect(staged('.env', DISCLOUD, true)[0]).toContain('git rm --cached .env');
    expect(staged('deploy.pem', KEY, true)[0]).toContain('git rm --cached deploy.pem');
  });

  test('in several files names them all, to a limit, each once', () => {
    const paths = ['a.js', 'b.js', 'b.js', 'c d.js', 'e.js', 'f.js', 'g.js'];
    expect(
      nowSteps(
        DISCLOUD,
        paths.map((path) => origin(path)),
        { firstCommit: false },
      ).at(-1),
    ).toBe("git add a.js b.js 'c d.js' e.js (and 2 more), and commit again.");
  });

  test('in a file name is taken out by another name, and never quoted in a command', () => {
    const steps = nowSteps(DISCLOUD, [origin('keys/x', { part: 'name' })], { firstCommit: false });
    expect(steps[0]).toContain('Give the file a name without the token');
    expect(steps.join()).not.toContain('keys/x');
  });

  test('in the target of a link', () => {
    expect(
      nowSteps(DISCLOUD, [origin('link', { part: 'link' })], { firstCommit: false })[0],
    ).toContain('git restore --staged link');
  });
});

describe('a token elsewhere', () => {
  const at = (fields: Partial<Origin>) =>
    nowSteps(DISCLOUD, [origin('a.py', fields)], { firstCommit: false });

  test('in a commit: rewrite if it was never pushed, else rotate', () => {
    const steps = at({ from: 'commit', commit: '0123456789abcdef0123456789abcdef01234567' });
    expect(steps[0]).toContain('os.environ["DISCLOUD_TOKEN"]');
    expect(steps[1]).toContain('git rebase -i 0123456789ab^');
    expect(steps[2]).toContain('rotate');
  });

  test('in a file, the standard input, a commit message', () => {
    expect(at({ from: 'file' }).at(-1)).toContain('history');
    expect(at({ from: 'stdin' })).toEqual([
      'Take it out of where this text came from, and read it from the environment instead (DISCLOUD_TOKEN).',
    ]);
    expect(at({ from: 'message' })[0]).toContain('Write the commit message without it');
  });
});

test('a rule without a usual variable gets one made of its names', () => {
  const made = rule({
    id: 'x',
    provider: '1Password',
    name: 'service account token (v2)',
    env: [],
  });
  expect(nowSteps(made, [origin('a.rb')], { firstCommit: false })[0]).toContain(
    'ENV["_1PASSWORD_SERVICE_ACCOUNT_TOKEN"]',
  );
});
