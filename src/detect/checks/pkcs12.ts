/**
 * PKCS#12 bundles in base64: a certificate and its private key, nearly always under a password.
 * Source: RFC 7292 section 4 (PFX: version 3, contents, MAC)
 */
import type { Check } from '../types.ts';
import { drawBytes } from './formats/alphabets.ts';
import { decodeBase64 } from './formats/base64.ts';
import { INTEGER, OID, SEQUENCE, readSequence, writeDer, writeInteger } from './formats/der.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { proved, refuted } from './formats/verdict.ts';

/** Object identifier 1.2.840.113549.1.7.1, `data`. */
const DATA = '2a864886f70d010701';

/** Group `body` or the whole match. Whether a password guards it cannot be told without trying one. */
export const pkcs12: Check = {
  name: 'pkcs12',
  verify(candidate) {
    const bytes = decodeBase64(bodyOf(candidate));
    const [version, contents] = (bytes && readSequence(bytes)) ?? [];
    const isWhole =
      version?.tag === INTEGER &&
      version.body.equals(Buffer.from([3])) &&
      contents?.tag === SEQUENCE &&
      contents.body[0] === OID;
    return isWhole
      ? proved('a bundle with a private key')
      : refuted('no whole bundle: cut short or made up');
  },
  seal(candidate, _args, random) {
    const inner = writeDer(0xa0, writeDer(0x04, drawBytes(900, random)));
    const contents = writeDer(SEQUENCE, writeDer(OID, Buffer.from(DATA, 'hex')), inner);
    const bytes = writeDer(
      SEQUENCE,
      writeInteger(3n),
      contents,
      writeDer(SEQUENCE, drawBytes(60, random)),
    );
    return withBody(candidate, bytes.toString('base64'));
  },
};
