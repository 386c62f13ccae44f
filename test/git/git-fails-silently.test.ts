/** Git fails without a word: never clean. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

const FAILING = '#!/bin/sh\ncase "$*" in *diff-index*) exit 3;; *) exec "$REAL_GIT" "$@";; esac\n';

ours('git fails without a word', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  writeFileSync(join(repo.base, 'home/git'), FAILING, { mode: 0o755 });
  const git = repo.run('sh', ['-c', 'command -v git']).text.trim();
  const env = { PATH: `${join(repo.base, 'home')}:${repo.env['PATH'] ?? ''}`, REAL_GIT: git };
  expectRefused(repo.scan(['--staged'], { env }), /exit code 3/, 2);
});
