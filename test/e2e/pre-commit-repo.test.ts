/** The pre-commit framework takes this repository as one of hooks: it clones it, builds it, and runs `.pre-commit-hooks.yaml`. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Project, ROOT } from './project.ts';
import { preCommit } from './registries.ts';
import { discloudToken } from './tokens.ts';

const folder = mkdtempSync(join(tmpdir(), 'scan-tokens-pre-commit-'));
const project = new Project();
afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** What is made, or is no part of a clone. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'coverage']);

test('a project that names it has its commits looked at', { timeout: 600_000 }, (context) => {
  const command = preCommit(folder);
  if (command === undefined) context.skip('pip reaches no registry');
  const hooks = join(folder, 'hooks');
  cpSync(ROOT, hooks, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  const inHooks = (...args: readonly string[]) => project.must('git', '-C', hooks, ...args);
  inHooks('init', '--quiet');
  inHooks('add', '--all');
  inHooks('commit', '--quiet', '--no-verify', '--message', 'Start');
  project.must(command!, 'validate-manifest', join(hooks, '.pre-commit-hooks.yaml'));

  const rev = inHooks('rev-parse', 'HEAD').trim();
  const repo = `repos:\n  - repo: ${hooks}\n    rev: ${rev}\n    hooks:\n      - id: scan-tokens\n`;
  project.write('.pre-commit-config.yaml', repo);
  project.must(command!, 'install');
  // The registry may have a certificate that only this machine knows.
  const own = `NODE_EXTRA_CA_CERTS=${process.env['NODE_EXTRA_CA_CERTS'] ?? ''}`;
  const built = project.run('env', own, command!, 'install-hooks');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED/.test(built.output))
    context.skip('npm reaches no registry');
  expect(built).toMatchObject({ status: 0 });

  project.write('src/bot.js', `const token = '${discloudToken()}';\n`);
  const stopped = project.commit('Add the bot');
  expect(stopped.output).toContain('src/bot.js:1:');
  expect(stopped.output).toContain('Reset Token');
  expect(stopped.status).toBe(1);
  project.write('src/bot.js', 'const token = process.env.DISCLOUD_TOKEN;\n');
  expect(project.commit('Add the bot')).toMatchObject({ status: 0 });
});
