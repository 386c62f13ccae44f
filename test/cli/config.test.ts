/** A configuration on real repositories: what it changes, what it cannot, and what is told of it. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

const NAME = 'scan-tokens.config.yaml';
let box: Sandbox;
beforeEach(() => {
  box = new Sandbox().init();
});
afterEach(() => {
  box.remove();
});

const scan = (...flags: string[]) => box.scanTokens('.', ...flags);
const flat = (text: string) => text.replace(/\s+/g, ' ');

/** A rule file for tokens such as `acme_live_` and 24 characters. */
const acme = (pattern = 'acme_live_{base62}{24}', more = "samples: ['acme_live_{base62}{24}']") => `
provider: Acme
site: https://acme.example
rotation:
  url: https://acme.example/keys
  steps:
    - Open Keys and press Revoke beside the key.
    - Make a new one, and put it where the old one was.
tokens:
  - id: acme-live-token
    name: live token
    pattern: '${pattern}'
    ${more}
`;
const acmeToken = () => ['acme', 'live', 'k3J9x0Q2'.repeat(3)].join('_');

describe('rules', () => {
  test('one that is off is off, all others stay on, and the closing line counts', () => {
    box.write('a.py', `x = "${criptToken()}"\n`);
    box.write(NAME, 'rules:\n  cript-api-token: off\n');
    const outcome = scan();
    expect(outcome.status).toBe(0);
    expect(flat(outcome.stdout)).toMatch(/\d+ rules \(1 off\)/);
  });

  test('one that is off for some files is on for the others', () => {
    box.write('src/a.py', `x = "${criptToken()}"\n`);
    box.write('test/a.py', `x = "${criptToken()}"\n`);
    box.write(NAME, "paths:\n  - files: 'test/**'\n    rules: { cript-api-token: off }\n");
    const outcome = scan();
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('src/a.py:1');
    expect(outcome.stdout).not.toContain('test/a.py');
  });

  test('fail-on can differ from file to file', () => {
    box.write('test/a.py', `x = "${criptToken()}"\n`);
    box.write(NAME, "paths:\n  - files: 'test/**'\n    fail-on: certain\n");
    expect(scan().status).toBe(0);
    expect(scan().stdout).toContain('test/a.py:1');
    expect(scan('--fail-on', 'likely').status).toBe(1);
    box.write('src/a.py', `x = "${criptToken()}"\n`);
    expect(scan().status).toBe(1);
  });

  test.each([
    [
      'rules:\n  cript-api-tokn: off',
      'scan-tokens.config.yaml:2: there is no rule "cript-api-tokn"',
      'Did you mean cript-api-token?',
    ],
    ['failon: likely', 'scan-tokens.config.yaml:1: unknown key "failon"', 'did you mean fail-on?'],
    ['own-rules: gone.yaml', 'scan-tokens.config.yaml:1: there is no rule file gone.yaml', ''],
  ])('%j is refused, and the commit does not go through', (text, message, hint) => {
    box.write(NAME, text);
    box.write('a.txt', 'x\n');
    box.git('add', '.');
    for (const outcome of [scan(), box.scanTokens('--staged')]) {
      expect(outcome.status).toBe(2);
      expect(outcome.stderr).toContain(message);
      expect(outcome.stderr).toContain(hint);
    }
  });

  test('no rule at all is an error', () => {
    const { stdout } = box.scanTokens('rules', '--format', 'json');
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    box.write(NAME, `rules:\n${ids.map((id) => `  ${id}: off\n`).join('')}`);
    expect(scan().status).toBe(2);
    expect(scan().stderr).toContain('switches every rule off');
  });

  test('of its own find tokens and tell their steps, beside the built-in ones', () => {
    box.write('sec/acme.yaml', acme());
    box.write(NAME, 'own-rules: sec/acme.yaml\n');
    box.write('a.py', `x = "${acmeToken()}"\ny = "${criptToken()}"\n`);
    const outcome = scan();
    expect(outcome.status).toBe(1);
    expect(outcome.stdout).toContain('Acme live token');
    expect(outcome.stdout).toContain('Open Keys and press Revoke');
    expect(outcome.stdout).toContain('CRIPT API token');
    expect(flat(outcome.stdout)).toContain('(1 yours)');
  });

  test.each([
    [
      'without samples',
      acme('acme_live_{base62}{24}', 'kind: secret'),
      'sec/acme.yaml:10: acme-live-token: has no samples',
    ],
    ['that may take for ever', acme('acme_(?:[a-z]+)+x'), 'the pattern may take for ever: "acme_'],
    ['without text to look for', acme('{hex}{40}'), 'no text of three characters'],
    ['with an unknown key', acme('acme_live_{base62}{24}', 'exec: rm'), 'unknown key "exec"'],
    [
      'with a word that is none of those known',
      acme('acme_live_{base62}{24}', 'kind: open'),
      'sec/acme.yaml:13: tokens.0.kind must be one of ["secret","public"]',
    ],
    [
      'that are both kinds at once',
      acme('acme_live_{base62}{24}', 'value: x'),
      'needs either `pattern`, or `value` and `named`',
    ],
    ['with an empty text', acme('acme_live_{base62}{24}', "note: ''"), 'tokens.0.note must NOT'],
  ])('of its own %s are refused', (_what, text, message) => {
    box.write('sec/acme.yaml', text);
    box.write(NAME, 'own-rules: sec/acme.yaml\n');
    const { status, stderr } = scan();
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  test('of its own in a file outside of the repository are refused', () => {
    writeFileSync(join(box.home, 'acme.yaml'), acme());
    symlinkSync('../acme.yaml', join(box.dir, 'acme.yaml'));
    box.write(NAME, 'own-rules: acme.yaml\n');
    expect(scan().stderr).toContain('leads out of the repository');
  });
});

describe('suppressions', () => {
  const allowed = () => `x = "${criptToken()}" # scan-tokens:allow cript-api-token -- made up\n`;

  test('a rule that no comment can allow; then the report tells the command that does', () => {
    box.write('a.py', allowed());
    box.write(NAME, "suppressions:\n  not-inline: ['cript-*']\n");
    const { status, stdout } = scan();
    expect(status).toBe(1);
    expect(flat(stdout)).toContain('the configuration forbids it (cript-*)');
    expect(flat(stdout)).toMatch(/this allows it: scan-tokens ignore [0-9a-f]{32} --reason/);
  });

  test('more than there may be', () => {
    box.write('a.py', allowed() + allowed());
    box.write(NAME, 'suppressions:\n  maximum: 1\n');
    const { status, stdout } = scan();
    expect(status).toBe(1);
    expect(flat(stdout)).toContain('2 suppressions, and the configuration lets there be 1');
    box.write(NAME, 'suppressions:\n  maximum: 2\n');
    expect(scan().status).toBe(0);
  });

  test('comments of other tools can be switched off', () => {
    box.write('a.py', `x = "${criptToken()}" # gitleaks:allow\n`);
    expect(scan().status).toBe(0);
    box.write(NAME, 'suppressions:\n  foreign-comments: false\n');
    expect(scan().status).toBe(1);
  });

  test('a change cannot lift a limit and pass beneath it at once, and is said to change the configuration', () => {
    box.write(NAME, "suppressions:\n  not-inline: ['cript-*']\n");
    box.git('add', '.');
    box.git('commit', '-q', '-m', 'begin');
    box.write(NAME, 'suppressions: {}\n');
    box.write('a.py', allowed());
    box.git('add', '.');
    const outcome = box.scanTokens('--staged');
    expect(outcome.status).toBe(1);
    expect(flat(outcome.stdout)).toContain('the configuration forbids it');
    expect(flat(outcome.stdout)).toContain(`this change changes ${NAME}`);
    box.git('rm', '-q', '--cached', NAME);
    box.run('rm', NAME);
    expect(flat(box.scanTokens('--staged').stdout)).toContain('the configuration forbids it');
    box.write(NAME, 'suppressions: {}\n');
    box.write('a.py', 'x = 1\n');
    box.git('add', '.');
    expect(flat(box.scanTokens('--staged').stdout)).toContain(`this change changes ${NAME}`);
  });
});

describe('scan-tokens config', () => {
  test('says what holds for a file and where each value is from', () => {
    box.write('base.yaml', 'fail-on: certain\n');
    box.write(
      NAME,
      "extends: base.yaml\nrules:\n  generic-password: off\npaths:\n  - files: 'docs/**'\n    fail-on: possible\n",
    );
    const all = box.scanTokens('config').stdout;
    expect(all).toMatch(/fail-on +certain +base\.yaml:1/);
    const one = box.scanTokens('config', '--print', 'docs/a.md').stdout;
    expect(one).toContain('For docs/a.md:');
    expect(one).toMatch(/fail-on +possible +scan-tokens\.config\.yaml:6/);
    expect(one).toMatch(/rule generic-password +off +scan-tokens\.config\.yaml:3/);
  });

  test('without a configuration, and for a path outside', () => {
    expect(box.scanTokens('config').stdout).toContain('as it is without a configuration');
    expect(box.scanTokens('config', '--print', '../x').status).toBe(2);
  });
});

describe('scan-tokens rules test', () => {
  /** Tries the rule with one sample and one near miss. */
  const tried = (sample: string, nearMiss: string) => {
    box.write(
      'acme.yaml',
      acme(undefined, `samples: ['${sample}']\n    near-misses: ['${nearMiss}']`),
    );
    return box.scanTokens('rules', 'test', 'acme.yaml');
  };

  test('tells samples, near misses, speed, overlap and cost of each rule', () => {
    const { status, stdout } = tried('acme_live_{base62}{24}', 'acme_test_{base62}{24}');
    expect(status).toBe(0);
    expect(stdout).toContain('ok, all 5 are found');
    expect(stdout).toContain('ok, none of 5 is found');
    expect(stdout).toMatch(/speed +ok, proved linear: at most \d+ steps a byte/);
    expect(stdout).toMatch(/cost +\d+\.\d ms for a megabyte/);
    expect(stdout).toContain('1 rule tried, 0 broken');
  });

  test('a sample that is not found and a near miss that is are told, and fail', () => {
    const { status, stdout } = tried('acme_live_{base62}{23}', 'acme_live_{base62}{24}');
    expect(status).toBe(2);
    expect(stdout).toContain('BROKEN, not found: acme_live_{base62}{23}');
    expect(stdout).toContain('BROKEN, found all the same: acme_live_{base62}{24}');
  });

  test.each([
    ['acme_(?:[a-z]+)+x', 'takes 100 ms or more for "acme_'],
    ['acme_[a-z]+[a-z]+[a-z]+x', 'its time grows faster than the text'],
  ])('%s is told with the text that shows that it is slow', (pattern, message) => {
    box.write('acme.yaml', acme(pattern, "samples: ['acme_abcx']"));
    const { status, stdout } = box.scanTokens('rules', 'test', 'acme.yaml');
    expect(status).toBe(2);
    expect(flat(stdout)).toContain('speed BROKEN');
    expect(flat(stdout)).toContain(message);
    box.write(NAME, 'own-rules: acme.yaml\n');
    expect(scan().stderr).toContain('the pattern may take for ever');
  });

  test('a rule that finds what a built-in one finds says so', () => {
    box.write(
      'acme.yaml',
      acme(
        ['gh', 'p_(?<body>{base62}{30})(?<sum>{base62}{6})'].join(''),
        `check: crc32-base62\n    samples: ['${['gh', 'p_(?<body>{base62}{30})(?<sum>{base62}{6})'].join('')}']`,
      ),
    );
    expect(box.scanTokens('rules', 'test', 'acme.yaml').stdout).toContain(
      'found by github-personal-access-token as well',
    );
  });

  test('without rules there is nothing to try', () => {
    const { status, stderr } = box.scanTokens('rules', 'test');
    expect(status).toBe(2);
    expect(stderr).toContain('there are no rules to try');
  });
});
