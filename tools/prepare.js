/**
 * Builds after an install. Plain JavaScript, since a global install from git, as the pre-commit framework makes one,
 * brings no development packages: npm hands its own `--global` on to the install in the clone. They are fetched here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const ONLY_HERE = ['--global=false', '--ignore-scripts', '--no-audit', '--no-fund'];

if (!existsSync('node_modules/tsx')) run('npm', ['ci', '--include=dev', ...ONLY_HERE]);
run('node', ['node_modules/tsx/dist/cli.mjs', 'tools/build.ts', '--clean']);
run('node', ['node_modules/husky/bin.js']);

function run(command, args) {
  // On Windows `npm` is a script, which only a shell starts; all arguments are constants.
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell });
  if (status !== 0) process.exit(status ?? 1);
}
