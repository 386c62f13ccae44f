/** Whatever programs a repository's configuration names, a scan starts none of them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { expectStopped, leaky, ours } from './harness.ts';

ours('programs in the configuration', (repo) => {
  const ran = join(repo.base, 'ran');
  const program = join(repo.base, 'program');
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${ran}\n`, { mode: 0o755 });
  repo
    .past({ '.gitattributes': '* filter=f diff=f merge=f\n', 'a.txt': 'x\n' })
    .stage({ 'a.txt': leaky() });
  const names = [
    'core.fsmonitor',
    'core.pager',
    'pager.diff-index',
    'pager.cat-file',
    'pager.ls-files',
    'core.editor',
    'core.askPass',
    'core.sshCommand',
    'core.gitProxy',
    'core.alternateRefsCommand',
    'credential.helper',
    'diff.external',
    'diff.f.command',
    'diff.f.textconv',
    'filter.f.clean',
    'filter.f.smudge',
    'filter.f.process',
    'merge.f.driver',
    'gpg.program',
    'uploadpack.packObjectsHook',
    'sequence.editor',
    'alias.diff-index',
    'alias.cat-file',
  ];
  for (const name of names)
    repo.git(['config', name, name.startsWith('alias') ? `!${program}` : program]);
  repo.git(['config', 'log.showSignature', 'true']);
  repo.git(['config', 'core.hooksPath', repo.base]);
  for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
    writeFileSync(join(repo.base, hook), `#!/bin/sh\necho ${hook} >> ${ran}\n`, { mode: 0o755 });
  expectStopped(repo.scan(['--staged']), 'a.txt:2:7');
  expectStopped(repo.scan(['.']), 'a.txt:2:7');
  expect(existsSync(ran) ? readFileSync(ran, 'utf8') : '').toBe('');
});
