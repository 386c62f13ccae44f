/**
 * Key files of Google Cloud service accounts: JSON with `type`, `project_id`, `private_key_id`, `private_key` (PKCS#8), `client_email`.
 * Source: https://cloud.google.com/iam/docs/keys-create-delete
 */
import type { Check } from '../types.ts';
import { draw } from './formats/alphabets.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { makePrivateKey } from './formats/key-sample.ts';
import { fact, open, other, proved, refuted } from './formats/verdict.ts';
import { privateKey } from './private-key.ts';

/** Group `body` or the whole match: the JSON text, whole or in part, plain or escaped inside another string. */
export const googleServiceAccount: Check = {
  name: 'google-service-account',
  verify(candidate) {
    const text = bodyOf(candidate).replace(/\\{1,8}"/g, '"');
    const facts = [
      ...fact('account', field(text, 'client_email')),
      ...fact('project', field(text, 'project_id') ?? projectOf(field(text, 'client_email'))),
      ...fact('key id', field(text, 'private_key_id')),
    ];
    const key = field(text, 'private_key');
    if (!isServiceAccount(text)) return other('no service account key');
    if (key === undefined) return open('no key in it', facts);
    const verdict = privateKey.verify({ text: key, groups: {} }, []);
    if (verdict.result === 'proved')
      return proved('a service account with a whole private key', facts);
    return verdict.result === 'refuted' ? refuted(verdict.reason, facts) : other(verdict.reason);
  },
  seal(candidate, _args, random) {
    const json = makeKeyFile(random);
    // A pattern may begin at the key's id: the head of the file says nothing.
    const from = bodyOf(candidate).startsWith('"private_key')
      ? json.indexOf('"private_key_id"')
      : 0;
    return withBody(candidate, json.slice(from));
  },
};

function makeKeyFile(random: (n: number) => number): string {
  const hex = '0123456789abcdef';
  const name = draw(hex.slice(10), 8, random);
  const file = {
    type: 'service_account',
    project_id: `orders-${name}`,
    private_key_id: draw(hex, 40, random),
    private_key: `${makePrivateKey('-----BEGIN PRIVATE KEY-----', random)}\n`,
    client_email: `${name}@orders-${name}.iam.gserviceaccount.com`,
    client_id: draw(hex.slice(0, 10), 21, random),
  };
  return JSON.stringify(file, null, 2);
}

/** Its type says so, or the address that only service accounts have. */
function isServiceAccount(text: string): boolean {
  const email = field(text, 'client_email') ?? '';
  return field(text, 'type') === 'service_account' || email.endsWith('.gserviceaccount.com');
}

/** The project is in the address: `name@project.iam.gserviceaccount.com`. */
function projectOf(email = ''): string | undefined {
  return /@([a-z0-9.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1];
}

/** A member's text, still escaped; the end quote may be missing where the match was cut. */
function field(text: string, name: string): string | undefined {
  const head = new RegExp(`"${name}"\\s{0,20}:\\s{0,20}"`).exec(text);
  if (head === null) return undefined;
  const from = head.index + head[0].length;
  const to = text.indexOf('"', from);
  return text.slice(from, to < 0 ? undefined : to);
}
