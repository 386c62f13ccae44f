/** All offline checks by the name under which rules call them. */
import type { Check } from '../types.ts';
import { awsKeyId } from './aws-key-id.ts';
import { azureCommon } from './azure-common.ts';
import { azureDevopsPat } from './azure-devops-pat.ts';
import { azureSas } from './azure-sas.ts';
import { base58Bytes } from './base58-bytes.ts';
import { base58check } from './base58check.ts';
import { base64Bytes } from './base64-bytes.ts';
import { base64Fields } from './base64-fields.ts';
import { base64Prefix } from './base64-prefix.ts';
import { basicAuth } from './basic-auth.ts';
import { bech32 } from './bech32.ts';
import { bip39 } from './bip39.ts';
import { crc32Base62 } from './crc32-base62.ts';
import { crc32Base64 } from './crc32-base64.ts';
import { crc32Hex } from './crc32-hex.ts';
import { discordSnowflake } from './discord-snowflake.ts';
import { ed25519Pair } from './ed25519-pair.ts';
import { gitlabRoutable } from './gitlab-routable.ts';
import { googleServiceAccount } from './google-service-account.ts';
import { jsonBase64 } from './json-base64.ts';
import { jwk } from './jwk.ts';
import { jwtClaims } from './jwt-claims.ts';
import { jwt } from './jwt.ts';
import { macaroon } from './macaroon.ts';
import { marvin32Entra } from './marvin32-entra.ts';
import { marvin32 } from './marvin32.ts';
import { msgpackFly } from './msgpack-fly.ts';
import { pkcs12 } from './pkcs12.ts';
import { privateKey } from './private-key.ts';
import { secp256k1 } from './secp256k1.ts';
import { slackIds } from './slack-ids.ts';
import { tell } from './tell.ts';
import { urlPassword } from './url-password.ts';
import { vaultToken } from './vault-token.ts';
import { wireguard } from './wireguard.ts';

export const CHECKS: readonly Check[] = [
  awsKeyId,
  azureCommon,
  azureDevopsPat,
  azureSas,
  base58Bytes,
  base58check,
  base64Bytes,
  base64Fields,
  base64Prefix,
  basicAuth,
  bech32,
  bip39,
  crc32Base62,
  crc32Base64,
  crc32Hex,
  discordSnowflake,
  ed25519Pair,
  gitlabRoutable,
  googleServiceAccount,
  jsonBase64,
  jwk,
  jwt,
  jwtClaims,
  macaroon,
  marvin32,
  marvin32Entra,
  msgpackFly,
  pkcs12,
  privateKey,
  secp256k1,
  slackIds,
  tell,
  urlPassword,
  vaultToken,
  wireguard,
];

const BY_NAME = new Map(CHECKS.map((check) => [check.name, check]));

/** The check of that name; `undefined` where a rule asks for one that does not exist. */
export function findCheck(name: string): Check | undefined {
  return BY_NAME.get(name);
}
