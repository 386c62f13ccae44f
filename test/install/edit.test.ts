/** Configuration files of hook managers keep every byte that is not ours. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { removeKey, setKey } from '../../src/install/edit/json.ts';
import { putFirst, putLast, takeOutEntry } from '../../src/install/edit/yaml.ts';

const ENTRY = ['scan-tokens:', '  run: scan'];
const PATH = ['pre-commit', 'commands'];

describe('YAML', () => {
  test.each<[string, string]>([
    ['two spaces', 'pre-commit:\n  commands:\n    lint:\n      run: lint # why\n'],
    [
      'four spaces, comments and a key after',
      '# top\npre-commit:\n    parallel: true\n    # ours\n    commands:\n        # first\n        lint: { run: x }\n\npre-push:\n    commands: {}\n',
    ],
    ['no line break at the end', 'pre-commit:\n  commands:\n    lint:\n      run: lint'],
    ['Windows line endings', 'pre-commit:\r\n  commands:\r\n    lint:\r\n      run: lint\r\n'],
    [
      'quotes and block text',
      'pre-commit:\n  commands:\n    "lint it":\n      run: |\n        a\n\n        b\n',
    ],
  ])('%s: an entry is put in and taken out again', (_what, text) => {
    const put = putFirst(text, PATH, ENTRY)!;
    const hooks = parse(put) as { 'pre-commit': { commands: Record<string, unknown> } };
    expect(hooks['pre-commit'].commands['scan-tokens']).toEqual({ run: 'scan' });
    expect(takeOutEntry(put, [...PATH, 'scan-tokens'])).toBe(text);
  });

  test('an item is put before those of a list', () => {
    const text = 'repos:\n- repo: a - b\n  hooks: []\n# end\n- repo: c\n  hooks: []\n';
    const put = putFirst(text, ['repos'], ['- repo: local', '  hooks:', '    - id: x'])!;
    expect(put).toBe(`repos:\n- repo: local\n  hooks:\n    - id: x\n${text.slice(7)}`);
    expect(takeOutEntry(put, ['repos', 0])).toBe(text);
  });

  test('keys that hold nothing else go, too', () => {
    const text = 'colors: false\n';
    const put = putLast(text, ['pre-commit:', '  commands:', '    scan-tokens:', '      run: x'])!;
    expect(takeOutEntry(put, [...PATH, 'scan-tokens'])).toBe(text);
    expect(takeOutEntry(putLast('', ['a:', '  b: c'])!, ['a', 'b'])).toBe('');
  });

  test.each([
    ['in one line', 'pre-commit: { commands: { lint: { run: x } } }\n'],
    ['without an entry', 'pre-commit:\n  commands: {}\n'],
    ['with the same key', 'pre-commit:\n  commands:\n    scan-tokens:\n      run: y\n'],
  ])('a map %s is left alone', (_what, text) => {
    expect(putFirst(text, PATH, ENTRY)).toBeNull();
  });
});

describe('JSON', () => {
  const text = '{\n\t"name": "x",\n\t"hooks": { "pre-commit": "lint \\u0041" },\n\t"n": 1.0\n}\n';

  test('a value is replaced, and nothing else', () => {
    expect(setKey(text, ['hooks'], 'pre-commit', 'a && b')).toBe(
      text.replace('lint \\u0041', 'a && b'),
    );
  });

  test('a key is added with the layout of its neighbours, and removed again', () => {
    const put = setKey(text, [], 'simple-git-hooks', { 'pre-commit': 'x "y"' })!;
    expect(put).toContain('"n": 1.0,\n\t"simple-git-hooks": { "pre-commit": "x \\"y\\"" }\n}');
    expect(removeKey(put, [], 'simple-git-hooks')).toBe(text);
    const inside = setKey(text, ['hooks'], 'pre-push', 'x')!;
    expect(removeKey(inside, ['hooks'], 'pre-push')).toBe(text);
    expect(removeKey(inside, ['hooks'], 'pre-commit')).toContain('{ "pre-push": "x" }');
  });

  test('in an empty object', () => {
    expect(setKey('{}', [], 'a', 'b')).toBe('{ "a": "b" }');
  });
});
