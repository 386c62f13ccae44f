/** A clone without blobs: nothing is fetched by the hook, and what is new is there anyway. */
import { rmSync } from 'node:fs';
import { bareSituation, HOOK, expectStopped, leaky, Repo } from './harness.ts';

bareSituation('partial clone', (repo) => {
  const first = new Repo(repo.base, 'first').init().past({ 'a.txt': 'x\n', 'b.txt': leaky() });
  first.git(['config', 'uploadpack.allowFilter', 'true']);
  repo.git(['clone', '-q', '--filter=blob:none', '--no-checkout', `file://${first.dir}`, '.']);
  repo.git(['sparse-checkout', 'set', 'nothing']);
  repo.git(['checkout', '-q', 'main']);
  repo.installHook('pre-commit', HOOK);
  rmSync(first.dir, { recursive: true });
  const blob = repo.git(['hash-object', '-w', '--stdin'], { input: leaky() }).trim();
  repo.git(['update-index', '--add', '--cacheinfo', `100644,${blob},c.txt`]);
  expectStopped(repo.commit(), 'c.txt:2:7');
});
