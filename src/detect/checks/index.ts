/** All offline checks by the name under which rules call them. */
import type { Check } from '../types.ts';
import { crc32Base62 } from './crc32-base62.ts';
import { googleServiceAccount } from './google-service-account.ts';
import { jwtClaims } from './jwt-claims.ts';
import { jwt } from './jwt.ts';
import { privateKey } from './private-key.ts';
import { urlPassword } from './url-password.ts';

export const CHECKS: readonly Check[] = [crc32Base62, googleServiceAccount, jwt, jwtClaims, privateKey, urlPassword];

const BY_NAME = new Map(CHECKS.map((check) => [check.name, check]));

/** The check of that name; `undefined` where a rule asks for one that does not exist. */
export function findCheck(name: string): Check | undefined {
  return BY_NAME.get(name);
}
