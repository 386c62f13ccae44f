/** A file that only begins like a pointer of Git LFS is scanned. */
import { expectStopped, situation, TOKEN } from './harness.ts';

situation('almost an LFS pointer', (repo) => {
  const text = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a'.repeat(16)}\nsize 12345\nkey ${TOKEN}\n`;
  repo.past({}).stage({ 'big.bin': text });
  expectStopped(repo.commit(), 'big.bin:4:5');
});
