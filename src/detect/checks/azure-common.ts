/**
 * Azure's common annotated keys: 52 base62 + `JQQJ99` + year + month + 12 + 4 + signature (`ACOG`) + checksum, 84 characters (88 with the last one whole).
 * Source: https://github.com/microsoft/security-utilities (IdentifiableSecrets.TryValidateCommonAnnotatedKey, GenerateCommonAnnotatedTestKey)
 */
import type { Check } from '../types.ts';
import { BASE62, draw } from './formats/alphabets.ts';
import { decodeBase64 } from './formats/base64.ts';
import { checksum } from './formats/checksum.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { marvin32, seedOf } from './formats/marvin32.ts';
import { fact, other } from './formats/verdict.ts';

const SEED = seedOf('Default0');
/** Characters before the checksum, and before the date. */
const SUMMED = 80;
const DATE = 58;

/** Group `body` or the whole match. Argument: the service's signature, which the pattern may also hold itself. */
export const azureCommon: Check = {
  name: 'azure-common',
  verify(candidate, [signature]) {
    const text = bodyOf(candidate);
    if (text.length < 84 || !/^JQQJ9[9D]$/.test(text.slice(52, DATE)))
      return other('no key of this form');
    if (signature !== undefined && text.slice(76, SUMMED) !== signature)
      return other('a key of another service');
    return checksum(
      sumOf(text)?.slice(0, 4) === text.slice(SUMMED, 84),
      fact('issued', month(text)),
    );
  },
  seal(candidate, _args, random) {
    const text = bodyOf(candidate);
    for (let tries = 0; tries < 1000; tries++) {
      const head = draw(BASE62, 52, random) + text.slice(52, SUMMED);
      const sum = sumOf(head);
      if (sum !== undefined && !/[+/]/.test(sum))
        return withBody(candidate, head + (text.length > 84 ? sum : sum.slice(0, 4)));
    }
    return candidate.text;
  },
};

/** Base64 of the four checksum bytes as they stand behind 60 others: eight characters with padding. */
function sumOf(text: string): string | undefined {
  const bytes = decodeBase64(text.slice(0, SUMMED));
  return bytes && marvin32(bytes, SEED).toString('base64');
}

/** `BC` is March 2025: A = 2024, and A = January. */
function month(text: string): string {
  const [year, index] = [BASE62.indexOf(text[DATE]!) - 10, text.charCodeAt(DATE + 1) - 65];
  return year < 0 || year > 25 || index < 0 || index > 11
    ? ''
    : `${2024 + year}-${String(index + 1).padStart(2, '0')}`;
}
