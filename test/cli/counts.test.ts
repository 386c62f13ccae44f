/** What a run of the built command costs, counted and not timed: what it loads, and how many bytes it reads. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';

/** Words of packages' own code, which no bundler takes away. */
const WORDS = {
  yargs: 'Unknown argument',
  'fast-glob': 'onlyDirectories',
  ajv: 'unevaluatedProperties',
  'threads of its own': 'worker_threads',
};

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox().init();
  for (let n = 0; n < 40; n++) box.write(`src/${n}.txt`, 'nothing to see here\n'.repeat(n));
  box.git('add', '.');
});
afterAll(() => {
  box.remove();
});

/** @returns what of `WORDS` stands in a file that was loaded: Node lists them where it is asked for coverage */
function loadedBy(...args: string[]): string[] {
  const folder = join(box.home, 'coverage');
  const { status } = box.runWith(
    { env: { NODE_V8_COVERAGE: folder } },
    process.execPath,
    BIN,
    ...args,
  );
  expect(status).toBe(0);
  const files = readdirSync(folder).flatMap((name) => scriptsIn(join(folder, name)));
  rmSync(folder, { recursive: true });
  expect(files.length).toBeGreaterThan(3);
  const code = files.map((file) => readFileSync(file, 'latin1')).join('\n');
  return Object.entries(WORDS).flatMap(([name, word]) => (code.includes(word) ? [name] : []));
}

function scriptsIn(report: string): string[] {
  const { result } = JSON.parse(readFileSync(report, 'utf8')) as { result: { url: string }[] };
  return result
    .map(({ url }) => url)
    .filter((url) => url.includes('/dist/'))
    .map((url) => fileURLToPath(url));
}

describe('loads no more than it needs:', () => {
  test('what is staged, neither the parser nor the walk nor threads', () => {
    const loaded = loadedBy('--staged');
    for (const name of Object.keys(WORDS)) expect(loaded).not.toContain(name);
  });

  test('one thread in a tree, no others', () => {
    expect(loadedBy('src', '--jobs', '1')).not.toContain('threads of its own');
  });

  test('the help does load the parser, so this would be seen', () => {
    expect(loadedBy('--help')).toContain('yargs');
  });
});

test('each byte of a tree is read once', () => {
  const log = join(box.home, 'read');
  box.write(
    '../count.cjs',
    `const fs = require('node:fs');
    const { openSync, readSync } = fs;
    const ofTree = new Set();
    let bytes = 0;
    fs.openSync = (path, ...rest) => {
      const handle = openSync(path, ...rest);
      if (String(path).includes('/project/src/')) ofTree.add(handle);
      else ofTree.delete(handle);
      return handle;
    };
    fs.readSync = (handle, ...rest) => {
      const got = readSync(handle, ...rest);
      if (ofTree.has(handle)) bytes += got;
      return got;
    };
    require('node:module').syncBuiltinESMExports();
    process.on('exit', () => fs.writeFileSync(${JSON.stringify(log)}, String(bytes)));`,
  );
  const env = { NODE_OPTIONS: `--require ${join(box.home, 'count.cjs')}` };
  const { status } = box.runWith({ env }, process.execPath, BIN, 'src');
  expect(status).toBe(0);
  const all = 'nothing to see here\n'.length * ((39 * 40) / 2);
  expect(Number(readFileSync(log, 'latin1'))).toBe(all);
});
