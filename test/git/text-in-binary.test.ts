/** A token between the bytes of a binary. */
import { expectStopped, situation, TOKEN } from './harness.ts';

situation('text inside a binary', (repo) => {
  const noise = Buffer.from(Array.from({ length: 5000 }, (_, n) => ((n * 7919) % 251) | 128));
  repo.past({}).stage({ 'a.bin': Buffer.concat([noise, Buffer.from(`\0${TOKEN}\0`), noise]) });
  expectStopped(repo.commit(), 'a.bin:1:5002');
});
