/** The amend changes another line of the file and keeps the token's. */
import { withRemote, expectStoppedAt, leaky, situation } from './harness.ts';

situation('amend that keeps the line with the token', (repo) => {
  withRemote(repo)
    .past({ 'a.txt': leaky() })
    .stage({ 'a.txt': `${leaky()}more\n` });
  expectStoppedAt(repo, repo.commit(['--amend']), 'a.txt:2:7');
});
