/** Made-up tokens, put together when a test runs: none stands whole in this repository. */
import { randomBytes } from 'node:crypto';

/** The word `Token`, a space, 40 lower-case hex characters. */
export function criptToken(): string {
  return ['Token', randomBytes(20).toString('hex')].join(' ');
}
