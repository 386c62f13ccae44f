/** The library, as a program uses it. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ConfigError,
  GitError,
  loadRules,
  scanPaths,
  scanStaged,
  scanText,
} from '../../src/index.ts';
import type { ScanEvent } from '../../src/index.ts';
import { Sandbox } from '../cli/sandbox.ts';
import { criptToken } from '../cli/tokens.ts';

let box: Sandbox;
const token = criptToken();
const line = `import cript\napi = cript.API(host, "${token}")\n`;
beforeAll(() => {
  box = new Sandbox().init();
  box.write('load.py', line);
  box.write('clean.txt', 'nothing\n');
  box.git('add', 'load.py');
});
afterAll(() => {
  box.remove();
});
const place = () => ({ cwd: box.dir, env: box.env });

describe('scanText', () => {
  test('finds a token, masked, with what to do', async () => {
    const result = await scanText(line, { name: 'load.py' }).result();
    expect(result).toMatchObject({
      blocked: true,
      complete: true,
      failures: [],
      tally: { scanned: 1 },
    });
    const [found] = result.tokens;
    expect(found).toMatchObject({ provider: 'CRIPT', blocking: true, kind: 'secret' });
    expect(found!.places[0]).toMatchObject({ path: 'load.py', line: 2 });
    expect(found!.rotation.steps.length).toBeGreaterThan(1);
    expect(JSON.stringify(result)).not.toContain(token.slice(6));
  });

  test('a text that comes in parts, of bytes and of characters', async () => {
    async function* parts() {
      for (const letter of line) yield letter === 'c' ? Buffer.from(letter) : letter;
      await Promise.resolve();
    }
    expect((await scanText(parts()).result()).tokens).toHaveLength(1);
  });

  test('an allow comment holds, if it is not told otherwise', async () => {
    const allowed = `# scan-tokens:allow cript-api-token -- made up for a test\n${line.split('\n')[1]!}\n`;
    expect((await scanText(allowed).result()).suppressed).toHaveLength(1);
    expect((await scanText(allowed, { inlineAllow: false }).result()).tokens).toHaveLength(1);
  });
});

describe('events', () => {
  test('come one by one, to each reader, and end with the result', async () => {
    const scan = scanPaths(['.'], place());
    const read = async (): Promise<ScanEvent[]> => {
      const events = [];
      for await (const event of scan) events.push(event);
      return events;
    };
    const [one, two] = await Promise.all([read(), read()]);
    expect(one).toEqual(two);
    expect(one.map(({ type }) => type).filter((type) => type !== 'entry')).toEqual(['met', 'end']);
    expect(one.find(({ type }) => type === 'met')).toMatchObject({ path: 'load.py', line: 2 });
    expect(one.at(-1)).toEqual({ type: 'end', result: await scan.result() });
  });

  test('a reader gets the error, and one that nobody waits for ends no process', async () => {
    const scan = scanPaths(['nowhere'], place());
    await expect(async () => {
      for await (const event of scan) expect(event.type).not.toBe('end');
    }).rejects.toThrow('no such file or folder');
    scanPaths(['nowhere'], place());
    await wait(50);
  });
});

describe('an AbortSignal', () => {
  test('that has fired before ends the scan at once', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(scanPaths(['.'], { ...place(), signal }).result()).rejects.toThrow('enough');
  });

  test('ends a text that never does', async () => {
    const controller = new AbortController();
    async function* endless() {
      for (let part = 0; ; part++) {
        if (part === 100) controller.abort(new Error('enough'));
        yield 'more and more\n';
        await Promise.resolve();
      }
    }
    const { signal } = controller;
    await expect(scanText(endless(), { signal }).result()).rejects.toThrow('enough');
  });
});

describe('scanStaged', () => {
  test('looks at the index', async () => {
    const { tokens, tally } = await scanStaged(place()).result();
    expect(tally.scanned).toBe(1);
    expect(tokens.map(({ places }) => places[0]!.path)).toEqual(['load.py']);
  });

  test('outside of a repository fails with an error that says so', async () => {
    await expect(scanStaged({ ...place(), cwd: box.home }).result()).rejects.toThrow(GitError);
  });
});

describe('loadRules', () => {
  const text = [
    'provider: Acme',
    'site: https://acme.example',
    'tokens:',
    '  - id: acme-api-token',
    '    name: API token',
    "    pattern: 'acme_[0-9a-f]{32}'",
    '    confidence: likely',
    'rotation:',
    '  url: https://acme.example/keys',
    '  steps: [Open the page of keys., Press Renew.]',
    '  source: https://acme.example/docs/keys',
  ].join('\n');

  test('rules of a program take the place of the built-in ones', async () => {
    const rules = loadRules([{ name: 'acme.yaml', text }], { builtIn: false });
    expect(rules.list.map(({ id }) => id)).toEqual(['acme-api-token']);
    const value = `acme_${'0123456789abcdef'.repeat(2)}`;
    const result = await scanText(`key = "${value.replace('89', 'f3')}"\n${line}`, {
      rules,
    }).result();
    expect(result.tokens.map(({ rule }) => rule)).toEqual(['acme-api-token']);
    expect(result.tokens[0]!.rotation.url).toBe('https://acme.example/keys');
  });

  test('the built-in ones are listed', () => {
    expect(loadRules().list.length).toBeGreaterThan(500);
  });

  test('a rule that does not fit is told with its file', () => {
    expect(() => loadRules([{ name: 'acme.yaml', text: 'provider: 1' }])).toThrow(ConfigError);
    expect(() => loadRules([{ name: 'acme.yaml', text: 'provider: 1' }])).toThrow(/acme\.yaml/);
  });
});
