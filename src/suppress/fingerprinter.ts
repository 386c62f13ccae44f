/** Makes the fingerprints of a run: fast where a value is random, slow where it could be guessed, each only once. */
import { scrypt } from 'node:crypto';
import type { Secret } from '../detect/secret.ts';
import { fingerprint } from './fingerprint.ts';
import { guessable } from './guessable.ts';
import type { Key } from './key.ts';

export class Fingerprinter {
  readonly #key: Key;
  readonly #made = new Map<string, Promise<string>>();

  constructor(key: Key) {
    this.#key = key;
  }

  /** @returns 32 lower-case hex digits, the same for the same rule, value and key */
  of(ruleId: string, secret: Secret): Promise<string> {
    const value = secret.reveal();
    const name = `${ruleId}\0${value}`;
    let made = this.#made.get(name);
    if (made === undefined) {
      made = guessable(value)
        ? this.#slow(name)
        : Promise.resolve(fingerprint(ruleId, secret, this.#key.salt));
      this.#made.set(name, made);
    }
    return made;
  }

  /** scrypt (RFC 7914) with r = 8, p = 1. It runs in node's own threads, so many at once. */
  #slow(name: string): Promise<string> {
    const { salt, cost } = this.#key;
    return new Promise((resolve, reject) => {
      scrypt(Buffer.from(name, 'latin1'), salt, 16, { N: 2 ** cost, r: 8, p: 1 }, (error, hash) => {
        if (error) reject(error);
        else resolve(hash.toString('hex'));
      });
    });
  }
}
