/**
 * Fly.io's tokens: `FlyV1 fm2_…,fm2_…`, each part base64 of a macaroon in MessagePack.
 * Source: https://github.com/superfly/macaroon (macaroon.go: nonce, location, caveats, tail; nonce.go; format.go)
 */
import type { Check } from '../types.ts';
import { drawBytes } from './formats/alphabets.ts';
import { decodeBase64, decodedLength } from './formats/base64.ts';
import { bodyOf, withBody } from './formats/groups.ts';
import { type Packed, readMsgpack } from './formats/msgpack.ts';
import { fact, proved, refuted } from './formats/verdict.ts';

const LOCATION = 'https://api.fly.io/v1';

/** Group `body` or the whole match: every part, the prefix `fm2_` (`fm1r_`, `fm1a_`) before it or not, is a whole macaroon. */
export const msgpackFly: Check = {
  name: 'msgpack-fly',
  verify(candidate) {
    const locations = bodyOf(candidate)
      .replace(/^FlyV1 /, '')
      .split(',')
      .map(locationOf);
    if (locations.includes(undefined)) return refuted('no whole macaroon: cut short or made up');
    return proved(
      locations.length === 1 ? 'a macaroon of Fly.io' : `${locations.length} macaroons of Fly.io`,
      fact('location', locations[0]),
    );
  },
  seal(candidate, _args, random) {
    const body = bodyOf(candidate);
    const [, head = '', rest = ''] = /^((?:FlyV1 )?(?:fm\d[ra]?_)?)(.*)$/s.exec(body) ?? [];
    return withBody(
      candidate,
      head + write(decodedLength(rest.split(',')[0]!), random).toString('base64'),
    );
  },
};

/** Location of the macaroon that a part holds; `undefined` where it holds none. */
function locationOf(part: string): string | undefined {
  const bytes = decodeBase64(part.replace(/^fm\d[ra]?_/, ''));
  const value = bytes && readMsgpack(bytes);
  if (!Array.isArray(value) || value.length !== 4) return undefined;
  const [nonce, location, caveats, tail] = value as readonly Packed[];
  const isWhole =
    Array.isArray(nonce) &&
    nonce.length >= 2 &&
    nonce.length <= 3 &&
    Array.isArray(caveats) &&
    tail instanceof Buffer &&
    tail.length === 32;
  return isWhole && typeof location === 'string' ? location : undefined;
}

/** A multiple of three bytes, so that its base64 needs no padding. */
function write(length: number, random: (n: number) => number): Buffer {
  const around = 1 + 1 + 2 + 18 + 1 + 1 + LOCATION.length + 1 + 34;
  const wanted = Math.max(16, Math.min(255, length - around));
  const keyId = drawBytes(wanted - ((wanted + around) % 3), random);
  const blob = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0xc4, bytes.length]), bytes]);
  const nonce = [
    Buffer.from([0x93]),
    blob(keyId),
    blob(drawBytes(16, random)),
    Buffer.from([0xc2]),
  ];
  const location = [Buffer.from([0xa0 + LOCATION.length]), Buffer.from(LOCATION)];
  return Buffer.concat([
    Buffer.from([0x94]),
    ...nonce,
    ...location,
    Buffer.from([0x90]),
    blob(drawBytes(32, random)),
  ]);
}
