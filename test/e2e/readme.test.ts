/** The commands that README lists, run as they stand there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, Project, ROOT } from './project.ts';

const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const commands = [...text.matchAll(/^scan-tokens (.*?)(?: +#.*)?$/gm)]
  .map(([, args]) => args!)
  .filter((args) => !args.startsWith('stopped'));

let folder: string;
let project: Project;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-tokens-readme-'));
  project = new Project();
  project.install(pack(ROOT, folder));
  project.write('src/bot.js', 'const token = process.env.DISCLOUD_TOKEN;\n');
  project.write('.env', 'PORT=8080\n');
});
afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('there are commands to try', () => {
  expect(commands.length).toBeGreaterThan(4);
});

test.each(commands)('scan-tokens %s', (args) => {
  expect(project.bin('scan-tokens', ...args.split(' '))).toMatchObject({ status: 0 });
});
