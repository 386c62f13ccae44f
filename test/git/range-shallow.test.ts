/** The base is missing in a shallow clone: exit 2, with the command that deepens it. */
import { expectRefused, ours, Repo } from './harness.ts';

ours('--range in a shallow clone', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  repo.git(['tag', 'base']);
  repo.past({ 'a.txt': 'y\n' }).past({ 'a.txt': 'z\n' });
  const base = repo.git(['rev-parse', 'base']).trim();
  const clone = new Repo(repo.base, 'clone');
  clone.git(['clone', '-q', '--depth', '1', '--no-tags', `file://${repo.dir}`, '.']);
  expectRefused(clone.scan(['--range', `${base}..HEAD`]), /git fetch --unshallow/, 2);
  clone.git(['fetch', '-q', '--depth', '1', 'origin', 'tag', 'base']);
  expectRefused(clone.scan(['--range', 'base..HEAD']), /git fetch --unshallow/, 2);
});
