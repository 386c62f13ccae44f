/** Is a value of a Secret one, where no rule found anything in it? Manifests carry user names, hosts and certificates too. */
import { loadModel } from '../generic/model.ts';
import { isNoSecret } from '../generic/no-secret.ts';
import { score } from '../generic/score.ts';
import type { SecretEntry } from './entry.ts';

const LONGEST = 300;
/** Shorter than this, bytes that are no text are the base64 of something else by chance. */
const LEAST_BYTES = 12;
/** Keys of what everyone may see: `tls.crt`, `ca.pem`, `truststore.jks`, `id_rsa.pub`. */
const PUBLIC = /(?:crt|cer|cert|certificate|ca|pub|public|truststore)(?:[._-]|$)/i;

/** @returns why, in words, and whether that is sure; null where it is none */
export function worthOf(
  { name, decoded }: SecretEntry,
  path: string,
): { text: string; sure: boolean } | null {
  if (PUBLIC.test(name)) return null;
  if (!isText(decoded))
    return decoded.length < LEAST_BYTES
      ? null
      : { text: `bytes of a key under ${name}`, sure: true };
  const value = decoded.toString('latin1').trimEnd();
  if (value.length < 6 || value.length > LONGEST || /\s/.test(value) || isNoSecret(value))
    return null;
  const context = { name: `secret ${name}`, value, quote: '"', before: `${name}: "`, after: '' };
  return score({ ...context, path }, loadModel()) < 0
    ? null
    : { text: `under the name ${name}, unlike words`, sure: false };
}

function isText(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13)) && isUtf8(bytes);
}

function isUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);
}
