/** Published values of the algorithms that checks compute, so that a check and its own seal cannot be wrong together. */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findCheck } from '../../../src/detect/checks/index.ts';
import { decodeBase32, encodeBase32 } from '../../../src/detect/checks/formats/base32.ts';
import { decodeBase58, encodeBase58, sumOf58 } from '../../../src/detect/checks/formats/base58.ts';
import { wordList } from '../../../src/detect/checks/formats/bip39-words.ts';
import { crc32 } from '../../../src/detect/checks/formats/crc32.ts';
import { publicKeyOf } from '../../../src/detect/checks/formats/ed25519.ts';
import { readMacaroon } from '../../../src/detect/checks/formats/macaroon.ts';
import { marvin64 } from '../../../src/detect/checks/formats/marvin32.ts';
import { readMsgpack } from '../../../src/detect/checks/formats/msgpack.ts';
import { crc24 } from '../../../src/detect/checks/formats/pgp.ts';
import { sha512 } from '../../../src/detect/checks/formats/sha512.ts';
import { sha256 } from '../../../src/detect/checks/formats/sha256.ts';
import { whole } from './samples.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('sums', () => {
  it('CRC-32 and CRC-24 give the check values of the CRC catalogue', () => {
    expect(crc32('123456789').toString(16)).toBe('cbf43926');
    expect(crc24(Buffer.from('123456789')).toString(16)).toBe('21cf02');
  });

  it('SHA-256 is that of node:crypto, at all lengths round a block', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = randomBytes(length);
      expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
    }
  });

  it('SHA-512 and Ed25519 are those of node:crypto', () => {
    for (const length of [0, 1, 32, 111, 112, 127, 128, 129, 300]) {
      const bytes = randomBytes(length);
      expect(sha512(bytes).toString('hex')).toBe(createHash('sha512').update(bytes).digest('hex'));
    }
    for (let round = 0; round < 20; round++) {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      const seed = privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32);
      const expected = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
      expect(publicKeyOf(seed).toString('hex')).toBe(expected.toString('hex'));
    }
  });

  it('a Solana key pair is proved in both forms, a signature of its length is none', () => {
    const seed = randomBytes(32);
    const key = Buffer.concat([seed, publicKeyOf(seed)]);
    const check = findCheck('ed25519-pair')!;
    const address = { label: 'address', value: encodeBase58(key.subarray(32)) };
    expect(check.verify(whole(encodeBase58(key)), [])).toMatchObject({
      result: 'proved',
      facts: [address],
    });
    expect(check.verify(whole(JSON.stringify([...key])), [])).toMatchObject({
      result: 'proved',
      facts: [address],
    });
    expect(check.verify(whole(encodeBase58(randomBytes(64))), []).result).toBe('other');
  });

  // https://github.com/microsoft/SymCrypt, https://github.com/dotnet/runtime (tests of Marvin)
  it.each([
    ['', '30ed35c100cd3c7d'],
    ['af', '48e73fc77d75ddc1'],
    ['e70f', 'b5f6e1fc485dbff8'],
    ['37f495', 'f0b07c789b8cf7e8'],
    ['8642dc59', '7008f2e87e9cf556'],
    ['153fb79826', 'e6c08c6da2afa997'],
    ['0932e6246c47', '6f04bf1a5ea24060'],
    ['ab427ea8d10fc7', 'e11847e4f0678c41'],
  ])('Marvin32 of "%s" with the seed 004fb61a001bdbcc', (input, output) => {
    const [high, low] = marvin64(hex(input), [0x004fb61a, 0x001bdbcc]);
    expect([high, low].map((half) => half.toString(16).padStart(8, '0')).join('')).toBe(output);
  });

  it("Marvin32 proves the library's own example of a client secret", () => {
    // https://github.com/microsoft/security-utilities, SEC101_156_…Current.cs: z throughout
    const example = ['zzz', '8Q~', 'z'.repeat(31), 'blP'].join('');
    expect(findCheck('marvin32-entra')!.verify(whole(example), []).result).toBe('proved');
    expect(
      findCheck('marvin32-entra')!.verify(whole(example.replace('blP', 'blQ')), []).result,
    ).toBe('refuted');
  });
});

describe('encodings', () => {
  it('base32 is that of RFC 4648', () => {
    expect(encodeBase32(Buffer.from('foobar'))).toBe('mzxw6ytboi');
    expect(decodeBase32('MZXW6YTBOI')?.toString()).toBe('foobar');
    expect(decodeBase32('mzxw1')).toBeUndefined();
  });

  it('base58 keeps leading zeros', () => {
    // https://datatracker.ietf.org/doc/html/draft-msporny-base58-03 section 5
    expect(encodeBase58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
    expect(encodeBase58(hex('0000287fb4cd'))).toBe('11233QC4');
    expect(decodeBase58('11233QC4')?.toString('hex')).toBe('0000287fb4cd');
    expect(decodeBase58('0OIl')).toBeUndefined();
  });

  it('base58check accepts what SHA-256 twice says', () => {
    // https://en.bitcoin.it/wiki/Wallet_import_format works this very number through to the checksum 507A5B8D
    const payload = hex(
      ['80', '0c28fca386c7a227', '600b2fe50b7cae11', 'ec86d3bf1fbe471b', 'e89827e19d72aa1d'].join(
        '',
      ),
    );
    expect(sumOf58(payload).toString('hex')).toBe('507a5b8d');
    const text = encodeBase58(Buffer.concat([payload, sumOf58(payload)]));
    expect(findCheck('base58check')!.verify(whole(text), ['80', '33', '34']).result).toBe('proved');
  });

  // Test vectors of BIP-173: no keys, a human-readable part and nothing or all values behind it.
  it.each([
    ['A12UEL5L', 'a', 'proved'],
    ['a12uel5l', 'a', 'proved'],
    [
      `an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1${'tt5tgs'}`,
      'an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio',
      'proved',
    ],
    [`abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7l${'mqqqxw'}`, 'abcdef', 'proved'],
    [`split1checkupstagehandshakeupstreamerranterredcaperred${'2y9e3w'}`, 'split', 'proved'],
    [`split1checkupstagehandshakeupstreamerranterredcaperred${'2y9e2w'}`, 'split', 'refuted'],
    ['A12uEL5L', 'a', 'refuted'],
    ['a12uel5l', 'b', 'other'],
  ])('bech32 of %s', (text, prefix, result) => {
    expect(findCheck('bech32')!.verify(whole(text), [prefix]).result).toBe(result);
  });

  it('MessagePack is read as its specification shows it', () => {
    expect(readMsgpack(hex('82a7636f6d70616374c3a6736368656d6100'))).toEqual([
      'compact',
      true,
      'schema',
      0,
    ]);
    expect(readMsgpack(hex('93c0ffcd0100'))).toEqual([null, -1, 256]);
    expect(readMsgpack(hex('dc0002c403010203d90161'))).toEqual([hex('010203'), 'a']);
    expect(readMsgpack(hex('93c0'))).toBeUndefined();
    expect(readMsgpack(hex('c0c0'))).toBeUndefined();
  });
});

describe('seed phrases', () => {
  it('uses the word list of BIP-39', () => {
    const sum = createHash('sha256')
      .update(`${wordList().join('\n')}\n`)
      .digest('hex');
    expect(sum).toBe('2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda');
  });

  // Test vectors of BIP-39 (https://github.com/trezor/python-mnemonic/blob/master/vectors.json): entropy and the places of its words
  it.each([
    [
      '9e885d952ad362caeb4efe34a8e91bd2',
      [1268, 535, 810, 685, 433, 811, 1385, 1790, 421, 570, 567, 1313],
    ],
    [
      'f30f8c1da665478f49b001d94c5fc452',
      [1944, 995, 59, 614, 675, 1597, 310, 1, 1738, 791, 1928, 1314],
    ],
  ])('finds the checksum of the entropy %s', (_entropy, places) => {
    const phrase = places.map((place) => wordList()[place]).join(' ');
    expect(findCheck('bip39')!.verify(whole(phrase), []).result).toBe('proved');
    const swapped = [places[1]!, places[0]!, ...places.slice(2)]
      .map((place) => wordList()[place])
      .join(' ');
    expect(findCheck('bip39')!.verify(whole(swapped), []).result).toBe('refuted');
  });

  it('takes test phrases and plain words for what they are', () => {
    expect(findCheck('bip39')!.verify(whole(`${'test '.repeat(11)}junk`), []).result).toBe(
      'refuted',
    );
    expect(
      findCheck('bip39')!.verify(
        whole('the quick brown fox jumps over the lazy dog and runs away'),
        [],
      ).result,
    ).toBe('other');
  });
});

describe('decoded ids', () => {
  // Two ids published with their account: hackingthe.cloud and trufflesecurity.com. An id alone opens nothing.
  it.each([
    [['ASIA', 'QNZGKIQY', '56JQ7WML'], '029608264753'],
    [['AKIA', 'SP2TPHJS', 'QH3FJRUX'], '171436882533'],
  ])('reads the account out of an AWS key id', (parts, account) => {
    expect(findCheck('aws-key-id')!.verify(whole(parts.join('')), []).facts).toEqual([
      { label: 'account', value: account },
    ]);
  });

  it('tells no account of an id older than 2019, and none of 13 digits', () => {
    expect(findCheck('aws-key-id')!.verify(whole(`AKIAI${'2'.repeat(15)}`), [])).toEqual({
      result: 'open',
      reason: '',
    });
    expect(findCheck('aws-key-id')!.verify(whole(`AKIA7${'7'.repeat(15)}`), []).result).toBe(
      'refuted',
    );
  });

  it('reads the macaroon that libmacaroons shows in its README', () => {
    const packet = (text: string): string =>
      (text.length + 5).toString(16).padStart(4, '0') + text + '\n';
    const signature = hex(
      'e3d9e02908526c4c0039ae15114115d97fdd68bf2ba379b342aaf0f617d0552f',
    ).toString('latin1');
    const text = [
      'location http://mybank/',
      'identifier we used our secret key',
      `signature ${signature}`,
    ]
      .map(packet)
      .join('');
    expect(readMacaroon(Buffer.from(text, 'latin1'))).toEqual({
      location: 'http://mybank/',
      identifier: 'we used our secret key',
      caveats: [],
    });
    expect(readMacaroon(Buffer.from(text.slice(0, -9), 'latin1'))).toBeUndefined();
  });
});
