/** What git sets for its hook reaches the scan: an editor, a prefix, settings from the command line. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('git -c on the command line', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).stage({ 'a.txt': leaky() });
  const args = [
    '-c',
    'core.editor=true',
    '-c',
    'core.pager=cat',
    '-c',
    'core.fsmonitor=false',
    'commit',
    '-q',
    '-m',
    'now',
    '-e',
  ];
  expectStopped(
    repo.run('git', args, {
      env: { GIT_EDITOR: 'true', GIT_PAGER: 'cat', GIT_SSH_COMMAND: 'false' },
    }),
    'a.txt:2:7',
  );
});
