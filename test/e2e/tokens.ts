/** Made-up tokens, put together when a test runs: none stands whole in this repository. */
import { randomBytes } from 'node:crypto';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A JWT that carries what Discloud's do: `id` and `key`. */
export function discloudToken(): string {
  const payload = { id: String(Date.now()) + '00417', key: randomBytes(12).toString('hex') };
  const signature = randomBytes(32).toString('base64url');
  return [part({ alg: 'HS256', typ: 'JWT' }), part(payload), signature].join('.');
}

/** The word `Token`, a space, 40 lower-case hex characters. */
export function criptToken(): string {
  return ['Token', randomBytes(20).toString('hex')].join(' ');
}
