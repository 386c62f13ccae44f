/** Git is killed while it lists or reads the history: never clean. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { leaky, ours } from './harness.ts';

const KILLER = '#!/bin/sh\ncase "$*" in *$KILL*) kill -9 $$;; *) exec "$REAL_GIT" "$@";; esac\n';

ours('git killed in the history', (repo) => {
  repo.past({ 'a.txt': leaky() });
  writeFileSync(join(repo.base, 'home/git'), KILLER, { mode: 0o755 });
  const git = repo.run('sh', ['-c', 'command -v git']).text.trim();
  const path = `${join(repo.base, 'home')}:${repo.env['PATH'] ?? ''}`;
  for (const step of ['rev-list', 'cat-file', 'diff-tree']) {
    const outcome = repo.scan(['--history'], { env: { PATH: path, REAL_GIT: git, KILL: step } });
    expect(outcome.code, outcome.text).toBe(2);
    expect(outcome.text).toContain('git was killed');
  }
});
