/** A configuration comes with a pull request: what it says holds, what it must not say is refused with a clear answer. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import { ForPath } from '../../src/options/config/for-path.ts';
import { misfits } from '../../src/options/config/misfits.ts';
import { configSchema } from '../../src/options/config/schema.ts';
import { resolveOptions } from '../../src/options/resolve.ts';
import { settingsOf } from '../../src/options/settings.ts';

const NAME = 'scan-tokens.config.yaml';
let base: string;
let root: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'scan-tokens-config-'));
  root = join(base, 'repo');
  mkdirSync(join(root, '.git'), { recursive: true });
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (cwd = root) => settingsOf({ cwd, env: {} });
const reading = async (text: string, name = NAME) => {
  write(name, text);
  return read();
};

/** The message and hint of the refusal. */
async function refusal(text: string, name = NAME): Promise<string> {
  try {
    await reading(text, name);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    const { message, hint } = error as ConfigError;
    return `${message}\n${hint}`;
  }
  return expect.unreachable('it was taken');
}

describe('what is said holds', () => {
  test('without a configuration everything is as it is', async () => {
    const settings = await read();
    expect(settings).toMatchObject({ root, files: [], rules: {}, paths: [] });
  });

  test('from a folder below as from the top', async () => {
    write(NAME, 'fail-on: certain\n');
    mkdirSync(join(root, 'a/b'), { recursive: true });
    expect((await read(join(root, 'a/b'))).failOn).toEqual({
      value: 'certain',
      from: `${NAME}:1`,
    });
  });

  test.each([
    ['scan-tokens.config.yml', 'fail-on: possible'],
    ['scan-tokens.config.json', '{ "fail-on": "possible" }'],
    ['package.json', '{ "name": "x", "scanTokens": { "fail-on": "possible" } }'],
  ])('in %s', async (name, text) => {
    expect((await reading(text, name)).failOn?.value).toBe('possible');
  });

  test('a package.json that does not speak of it says nothing', async () => {
    expect((await reading('{ "name": "x" }', 'package.json')).files).toEqual([]);
  });

  test('a flag goes before it, for every file', async () => {
    const settings = await reading(
      'fail-on: certain\npaths:\n  - files: docs/**\n    fail-on: possible\n',
    );
    const place = { cwd: root, env: {} };
    expect(resolveOptions({ paths: ['.'] }, place, settings).failOn).toBe('certain');
    const typed = resolveOptions({ paths: ['.'], failOn: 'likely' }, place, settings);
    expect(typed.failOn).toBe('likely');
    expect(typed.settings.paths[0]?.failOn).toBeUndefined();
  });

  test('what a file extends holds first, and is told with its own place', async () => {
    write('shared/base.yaml', 'fail-on: certain\nrules:\n  a-b: off\n  c-d: off\n');
    const settings = await reading('extends: ./shared/base.yaml\nrules:\n  a-b: on\n');
    expect(settings.rules).toEqual({
      'a-b': { value: 'on', from: `${NAME}:3` },
      'c-d': { value: 'off', from: 'shared/base.yaml:4' },
    });
    expect(settings.failOn).toEqual({ value: 'certain', from: 'shared/base.yaml:1' });
  });

  test('of several entries for a file the last one counts; a ! takes files out again', async () => {
    const settings = await reading(`paths:
  - files: ['test/**', '!test/real/**']
    rules: { a-b: off }
  - files: '**/*.md'
    fail-on: possible
  - files: 'app/(user)/*.ts'
    rules: { a-b: off }
`);
    const forPath = new ForPath(settings);
    expect(forPath.rule('test/x/y.js', 'a-b')?.value).toBe('off');
    expect(forPath.rule('test/.hidden/y.js', 'a-b')?.value).toBe('off');
    expect(forPath.rule('test/real/y.js', 'a-b')).toBeUndefined();
    expect(forPath.rule('src/test/y.js', 'a-b')).toBeUndefined();
    expect(forPath.rule('app/(user)/y.ts', 'a-b')?.value).toBe('off');
    expect(forPath.failOn('test/a.md')).toEqual({ value: 'possible', from: `${NAME}:5` });
  });
});

describe('what does not fit is told with file, line and what was meant', () => {
  test.each([
    [
      'a misspelled key',
      'fail_on: likely',
      `${NAME}:1: unknown key "fail_on": did you mean fail-on?`,
    ],
    [
      'a key one below',
      'x: 1\nsuppressions:\n  maximun: 3',
      `${NAME}:3: unknown key "maximun": did you mean maximum?`,
    ],
    ['a wrong word', 'fail-on: likly', 'did you mean likely?'],
    ['a wrong type', 'rules: [a-b]', 'rules must be a map of keys and values'],
    [
      'a switch that is none',
      'rules:\n  a-b: false',
      `${NAME}:2: rules.a-b must be one of on, off`,
    ],
    ['a number below zero', 'suppressions: { maximum: -1 }', 'must be 0 or more'],
    ['an entry without files', 'paths:\n  - fail-on: certain', 'lacks the key files'],
    ['broken YAML', 'a: [', `${NAME}:1`],
    ['a tag that asks for code', 'fail-on: !!js/function "x"', `${NAME}:1`],
    ['a key twice', 'fail-on: likely\nfail-on: certain', `${NAME}:2`],
    [
      'something to extend that is not there',
      'extends: gone.yaml',
      `${NAME} extends gone.yaml, which is not there`,
    ],
    ['a circle', `extends: ${NAME}`, 'goes round in a circle'],
    ['a pattern with too many stars', "paths: [{ files: 'a*b*c*d*e*f' }]", 'more than 3 stars'],
    [
      'a pattern that leaves the repository',
      "paths: [{ files: '../**' }]",
      'leaves the repository',
    ],
  ])('%s', async (_what, text, message) => {
    expect(await refusal(text)).toContain(message);
  });

  test('two configurations at once', async () => {
    write('package.json', '{ "scanTokens": {} }');
    expect(await refusal('fail-on: likely')).toContain('two configurations');
  });

  test('a bomb of aliases', async () => {
    const levels = Array.from({ length: 9 }, (_, n) =>
      n === 0
        ? 'x0: &x0 [a, a, a, a, a, a, a, a, a]'
        : `x${n}: &x${n} [${Array.from({ length: 9 }, () => `*x${n - 1}`).join(', ')}]`,
    );
    const started = performance.now();
    expect(await refusal(levels.join('\n'))).toContain('repeats parts of itself too often');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('brackets without end', async () => {
    expect(await refusal(`rules: ${'['.repeat(50_000)}`)).toMatch(
      /nested too deeply|config\.yaml:1/,
    );
  });

  test('a file of two megabytes', async () => {
    expect(await refusal(`# ${'x'.repeat(2 * 1024 * 1024)}`)).toContain('larger than 1024 KB');
  });

  test('a link out of the repository, and something extended out of it', async () => {
    writeFileSync(join(base, 'outside.yaml'), 'fail-on: certain\n');
    symlinkSync('../outside.yaml', join(root, NAME));
    await expect(read()).rejects.toThrow('leads out of the repository');
    rmSync(join(root, NAME));
    expect(await refusal('extends: ../outside.yaml')).toContain('leads out of the repository');
  });
});

test('the published schema and the check of a configuration are of one mind', () => {
  const validate = new Ajv2020({ strict: false }).compile(configSchema);
  const values: unknown[] = [
    {},
    null,
    [],
    'x',
    { 'fail-on': 'likely' },
    { 'fail-on': 'x' },
    { failOn: 'likely' },
    { rules: { a: 'off' } },
    { rules: { a: false } },
    { rules: [] },
    { extends: 'a' },
    { extends: ['a', 'b'] },
    { extends: [] },
    { extends: '' },
    { extends: 3 },
    { paths: [{}] },
    { paths: [{ files: 'a' }] },
    { paths: [{ files: ['a'], rules: { b: 'on' }, 'fail-on': 'certain' }] },
    { paths: [{ files: 'a', x: 1 }] },
    { suppressions: { maximum: 1 } },
    { suppressions: { maximum: 1.5 } },
    { suppressions: { maximum: -1 } },
    { suppressions: { strict: 'yes' } },
    { $schema: 'x' },
    { suppressions: { 'not-inline': ['a'], 'foreign-comments': false } },
    { 'own-rules': ['a.yaml'] },
  ];
  for (const value of values) {
    expect([value, misfits(value, configSchema).length === 0]).toEqual([value, validate(value)]);
  }
});
