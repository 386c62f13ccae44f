/** Names a finding by its rule and value, so that moving it changes nothing and changing it changes everything. */
import { createHmac } from 'node:crypto';
import type { Secret } from '../detect/secret.ts';

/**
 * HMAC-SHA-256 (RFC 2104), cut to 128 bits.
 * @param salt of the repository, at least 16 bytes
 * @returns 32 lower-case hex digits
 */
export function fingerprint(ruleId: string, secret: Secret, salt: Uint8Array): string {
  const mac = createHmac('sha256', salt)
    .update(`${ruleId}\0`)
    .update(Buffer.from(secret.reveal(), 'latin1'));
  return mac.digest('hex').slice(0, 32);
}
