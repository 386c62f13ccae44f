/** The hook starts from a snapshot where there is one, and just as well where there is none that fits. */
import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, Project, ROOT } from './project.ts';
import { discloudToken } from './tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'scan-tokens-pack-'));
let project: Project;
let blob: string;

beforeAll(() => {
  project = new Project();
  project.install(pack(ROOT, folder));
  project.must('node_modules/.bin/scan-tokens', 'install');
  blob = join(project.dir, 'node_modules/scan-tokens/dist/hook.blob');
});
afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

function expectItWorks(name: string): void {
  project.write(`${name}.js`, 'export const clean = 1;\n');
  expect(project.commit(`Add ${name}`)).toMatchObject({ status: 0 });
  project.write(`${name}.js`, `export const token = '${discloudToken()}';\n`);
  const stopped = project.commit('Add a token');
  expect(stopped.status).not.toBe(0);
  expect(stopped.output).toContain('Discloud');
  project.write(`${name}.js`, 'export const clean = 2;\n');
  expect(project.commit(`Clean ${name}`)).toMatchObject({ status: 0 });
}

test('install makes a snapshot, and commits are checked from it', () => {
  expect(statSync(blob).size).toBeGreaterThan(1e6);
  expectItWorks('made');
});

test('a snapshot of another file is passed over', () => {
  const bundle = join(project.dir, 'node_modules/scan-tokens/dist/hook.json.br');
  utimesSync(bundle, new Date(0), new Date(0));
  expectItWorks('older');
});

test('a snapshot that Node refuses goes, and the commit is checked without', () => {
  writeFileSync(blob, 'damaged');
  expectItWorks('damaged');
  expect(existsSync(blob)).toBe(false);
  expectItWorks('without');
});
