/** SHA-256, loaded with the first digest: a clean commit needs none, and the module takes longer to load than it to scan. */
import type { Hash } from 'node:crypto';

export function sha256(): Hash {
  return process.getBuiltinModule('node:crypto').createHash('sha256');
}
