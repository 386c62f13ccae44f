/** A token slipped into the last commit of a repository without a remote; an amend that keeps it is stopped. */
import { expectClean, expectStoppedAt, leaky, situation } from './harness.ts';

situation('amend on top of a bad commit, no remote', (repo) => {
  repo.past({ 'a.txt': 'x\n' }).past({ 'b.txt': leaky() }).stage({ 'c.txt': 'fine\n' });
  expectStoppedAt(repo, repo.commit(['--amend']), 'b.txt:2:7');
});

situation('amend of the very first commit', (repo) => {
  repo.past({ 'b.txt': leaky() }).stage({ 'c.txt': 'fine\n' });
  expectStoppedAt(repo, repo.commit(['--amend']), 'b.txt:2:7');
});

situation('amend that takes the token out, no remote', (repo) => {
  repo.past({ 'b.txt': leaky() }).stage({ 'b.txt': 'clean\n' });
  expectClean(repo.commit(['--amend']));
});

situation('amend that leaves an older token alone', (repo) => {
  repo.past({ 'b.txt': leaky() }).past({ 'a.txt': 'x\n' }).stage({ 'c.txt': 'fine\n' });
  expectClean(repo.commit(['--amend']));
});
