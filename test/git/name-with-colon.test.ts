/** A name that looks like a pathspec with magic. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('name that begins with :', (repo) => {
  repo.past({}).stage({ ':(exclude)a.txt': leaky(), ':!b.txt': leaky() });
  expectStopped(repo.commit(), ':!b.txt:2:7', ':(exclude)a.txt:2:7');
});
