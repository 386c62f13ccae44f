/** Files of other scanners are taken over; what could not be is said line by line. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

let box: Sandbox;
let token: string;
beforeEach(() => {
  box = new Sandbox().init();
  token = criptToken();
  box.write('src/a.py', `# one\nx = "${token}"\n`);
  box.git('add', '.');
});
afterEach(() => {
  box.remove();
});

const read = (name: string) => readFileSync(join(box.dir, name), 'utf8');
const scan = () => box.scanTokens('.');

/** Writes their file and takes it over. @returns what was told, in one line */
function taken(name: string, text: string): string {
  box.write(name, text);
  const { status, stdout, stderr } = box.scanTokens('import', name);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).not.toContain(token);
  return stdout.replace(/\s+/g, ' ');
}

test('.gitleaksignore: what stands at its places is allowed, the rest is told', () => {
  const told = taken(
    '.gitleaksignore',
    `# comment\nsrc/a.py:generic-api-key:2\n${'0a1b2c3d'.repeat(5)}:gone.py:aws-access-token:7\nnonsense\n`,
  );
  expect(told).toContain('1 written to .scan-tokens-ignore');
  expect(told).toContain('.gitleaksignore:3');
  expect(told).toContain('.gitleaksignore:4 nonsense: it is no fingerprint of gitleaks');
  expect(read('.scan-tokens-ignore')).toContain('-- taken over from .gitleaksignore:2');
  expect(scan().status).toBe(0);
});

test('.gitleaks.toml: rules become a rule file that finds the same, allowlists hold for what is there', () => {
  const told = taken(
    '.gitleaks.toml',
    `title = "ours"
[extend]
useDefault = true
disabledRules = ["discord-client-id", "generic-password"]
[[rules]]
id = "acme-key"
description = "Acme key"
regex = '''(?i)\\bacme_([0-9a-z]{24})\\b'''
keywords = ["acme_"]
entropy = 3.5
[[rules]]
id = "no-anchor"
regex = '''[0-9a-f]{40}'''
[[rules]]
id = "by-name"
path = '''\\.pem$'''
[[rules.allowlists]]
commits = ["abc123"]
[allowlist]
paths = ['''^src/.*\\.py$''', '''(?P<x>['''  ]
stopwords = ["nothing-of-this"]
`,
  );
  expect(told).toContain('1 rule written to .scan-tokens/gitleaks.yaml');
  expect(told).toContain('1 written to .scan-tokens-ignore');
  for (const part of [
    'discord-client-id: no rule here has this id',
    'entropy = 3.5: rules here have no limit of entropy',
    'no-anchor: no text of three characters has to be in each match',
    'by-name: it looks at names of files only',
    'abc123: a value is allowed here wherever it stands, not a commit',
    'JavaScript does not take it as a regular expression',
    'taken for what is found now only',
    'nothing-of-this: nothing that is found here now fits it',
  ]) {
    expect(told).toContain(part);
  }
  expect(read('scan-tokens.config.yaml')).toBe(
    'own-rules: .scan-tokens/gitleaks.yaml\nrules:\n  generic-password: off\n',
  );
  expect(scan().stdout).toContain('(1 off, 1 yours)');
  expect(scan().status).toBe(0);
  box.write('b.txt', `${['ac', 'me_'].join('')}${'k3j9x0q2'.repeat(3)}\n`);
  expect(scan().stdout).toContain('Acme key');
  expect(box.scanTokens('rules', 'test').status).toBe(0);
});

test('.secrets.baseline: values that are found are known, with what was said of them', () => {
  const hash = (value: string) => createHash('sha1').update(value).digest('hex');
  const result = (path: string, value: string, more: object = {}) => ({
    type: 'Secret Keyword',
    filename: path,
    hashed_secret: hash(value),
    is_verified: false,
    line_number: 2,
    ...more,
  });
  const told = taken(
    '.secrets.baseline',
    JSON.stringify(
      {
        version: '1.5.0',
        plugins_used: [{ name: 'ArtifactoryDetector' }, { name: 'Ours', path: 'file://ours.py' }],
        filters_used: [
          { path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^vendor/'] },
        ],
        results: {
          'src/a.py': [result('src/a.py', token, { is_secret: true })],
          'src/b.py': [result('src/b.py', 'something else')],
        },
        generated_at: '2026-01-01T00:00:00Z',
      },
      null,
      2,
    ),
  );
  expect(told).toContain('1 written to .scan-tokens-baseline');
  expect(told).toContain('Secret Keyword in src/b.py: nothing that is found here now fits it');
  expect(told).toContain('plugin Ours: it is code of its own');
  expect(told).toContain('no file and no line is left out here');
  expect(read('.scan-tokens-baseline')).toContain('state=real');
  expect(scan().status).toBe(0);
});

test('.talismanrc: files as they are now, patterns, and what has no like here', () => {
  const told = taken(
    '.talismanrc',
    `fileignoreconfig:
- filename: src/a.py
  ignore_detectors: [filecontent]
- filename: other.py
  ignore_detectors: [filename]
scopeconfig:
- scope: node
allowed_patterns: [nowhere]
custom_patterns: ['corp-key-[0-9a-f]{20}']
threshold: high
version: "1.0"
`,
  );
  expect(told).toContain('1 written to .scan-tokens-ignore');
  expect(told).toContain('1 rule written to .scan-tokens/talisman.yaml');
  expect(told).toContain('.talismanrc:4 other.py: names and sizes of files are not looked at');
  expect(told).toContain('.talismanrc:7 scope node: no file is left out for its kind');
  expect(told).toContain('.talismanrc:10 threshold: there is nothing like it here');
  expect(scan().status).toBe(0);
});

test('.secretlintrc.json: allowed values, patterns, and rules that are code', () => {
  const told = taken(
    '.secretlintrc.json',
    JSON.stringify(
      {
        rules: [
          {
            id: '@secretlint/secretlint-rule-preset-recommend',
            rules: [
              {
                id: '@secretlint/secretlint-rule-aws',
                options: { allows: ['/^Token [0-9a-f]+$/'] },
                allowMessageIds: ['AWSAccountID'],
              },
            ],
          },
          {
            id: '@secretlint/secretlint-rule-pattern',
            options: { patterns: [{ name: 'our key', pattern: '/ourkey-[0-9a-f]{20}/' }] },
          },
          { id: 'our-own-rule' },
        ],
        ignores: [{ files: ['**/dist/**'] }],
      },
      null,
      2,
    ),
  );
  expect(told).toContain('1 written to .scan-tokens-ignore');
  expect(told).toContain('1 rule written to .scan-tokens/secretlint.yaml');
  expect(told).toContain('our-own-rule: it is code of its own');
  expect(told).toContain('AWSAccountID: rules here have other ids');
  expect(told).toContain('**/dist/**: no file is left out here');
  expect(scan().status).toBe(0);
});

test('what is there is not written over, and a second time takes nothing twice', () => {
  taken('.gitleaksignore', 'src/a.py:x:2\n');
  const first = read('.scan-tokens-ignore');
  expect(taken('.gitleaksignore', 'src/a.py:x:2\n')).toContain('0 written');
  expect(read('.scan-tokens-ignore')).toBe(first);
  expect(read('.gitattributes')).toContain('/.scan-tokens-ignore merge=union');
});

test.each([
  ['notes.txt', 'x', 'is no file of a scanner that is known'],
  ['.gitleaks.toml', 'a = [', 'this is no TOML'],
  ['.secrets.baseline', '{', 'this is no JSON'],
  ['.secrets.baseline', '[]', 'this JSON is no map of keys and values'],
  ['.secretlintrc.json', '{ "rules": "all" }', 'is not laid out as its scanner writes it'],
  ['.talismanrc', 'fileignoreconfig: 7', 'is not laid out as its scanner writes it'],
])('%s with %j is refused, and nothing is written', (name, text, message) => {
  box.write(name, text);
  const { status, stderr } = box.scanTokens('import', name);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(existsSync(join(box.dir, '.scan-tokens-ignore'))).toBe(false);
});
