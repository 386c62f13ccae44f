/** Hook managers as they come from their registries. They are no dependencies of ours: some put hooks of theirs in place. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * @param folder where it is installed
 * @returns the folder of the package, or undefined where npm reaches no registry
 */
export function fromNpm(folder: string, name: string, version: string): string | undefined {
  const flags = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
  const args = ['install', '--prefix', join(folder, 'npm'), ...flags, `${name}@${version}`];
  const done = spawnSync('npm', args, { cwd: folder, timeout: 120_000 });
  return done.status === 0 ? join(folder, 'npm/node_modules', name) : undefined;
}

/** @returns the framework in a Python environment of its own, or undefined where pip reaches no registry */
export function preCommit(folder: string): string | undefined {
  const made = spawnSync('python3', ['-m', 'venv', join(folder, 'python')]);
  if (made.status !== 0) return undefined;
  const args = ['install', '--quiet', 'pre-commit'];
  const pip = spawnSync(join(folder, 'python/bin/pip'), args, { timeout: 120_000 });
  return pip.status === 0 ? join(folder, 'python/bin/pre-commit') : undefined;
}
