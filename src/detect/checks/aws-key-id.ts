/**
 * Access key ids of AWS (`AKIA…`, `ASIA…`), which hold the number of their account.
 * Sources: https://github.com/trufflesecurity/trufflehog/blob/main/pkg/detectors/aws/utils.go;
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html (the prefixes)
 */
import type { Check } from '../types.ts';
import { decodeBase32 } from './formats/base32.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { fact, open, refuted } from './formats/verdict.ts';

/** Account numbers have 12 digits. */
const END = 1e12;

/**
 * Group `body` or the whole match: four letters and 16 base32 characters. Nothing is proved by it (there is no checksum), but an account
 * number of 13 digits is none. Ids made before 2019 have their first bit unset and no account in them.
 */
export const awsKeyId: Check = {
  name: 'aws-key-id',
  verify(candidate) {
    const bytes = decodeBase32(bodyOf(candidate).slice(4, 20));
    if (bytes === undefined || bytes.length < 6 || (bytes[0]! & 0x80) === 0) return open('');
    const account = Math.floor((bytes.readUIntBE(0, 6) % 2 ** 47) / 128);
    if (account >= END && /^A[KS]IA/.test(bodyOf(candidate)))
      return refuted('holds no account number: made up or mistyped');
    return open('', fact('account', String(account).padStart(12, '0')));
  },
  /** Takes a first character whose account number is too large down to one whose is not. */
  seal: (candidate) => withBody(candidate, bodyOf(candidate).replace(/^(.{4})[67]/, '$1R')),
};
