/** Git is killed while it gives content: never clean. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, leaky, ours } from './harness.ts';

const KILLER =
  '#!/bin/sh\ncase "$*" in *cat-file*) "$REAL_GIT" "$@" | head -c 20; kill -9 $$;; *) exec "$REAL_GIT" "$@";; esac\n';

ours('git killed in the middle', (repo) => {
  repo.past({}).stage({ 'a.txt': leaky() });
  writeFileSync(join(repo.base, 'home/git'), KILLER, { mode: 0o755 });
  const git = repo.run('sh', ['-c', 'command -v git']).text.trim();
  const env = { PATH: `${join(repo.base, 'home')}:${repo.env['PATH'] ?? ''}`, REAL_GIT: git };
  expectRefused(repo.scan(['--staged'], { env }), /git was killed/, 2);
});
