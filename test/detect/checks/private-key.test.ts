/** Real keys, made when the test runs, in all the ways people paste them. */
import { createHash, generateKeyPairSync, type KeyPairSyncResult } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findCheck } from '../../../src/detect/checks/index.ts';
import { seeded } from '../../../src/rules/sample.ts';
import { whole } from './samples.ts';

const check = findCheck('private-key')!;
const guard = { cipher: 'aes-128-cbc', passphrase: 'a passphrase' };
const spki = { type: 'spki', format: 'pem' } as const;

const rsa = (type: 'pkcs1' | 'pkcs8', sealed = {}): KeyPairSyncResult<string, string> =>
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: spki,
    privateKeyEncoding: { type, format: 'pem', ...sealed },
  });
const ec = (type: 'sec1' | 'pkcs8', namedCurve: string): KeyPairSyncResult<string, string> =>
  generateKeyPairSync('ec', {
    namedCurve,
    publicKeyEncoding: spki,
    privateKeyEncoding: { type, format: 'pem' },
  });
const edwards = generateKeyPairSync('ed25519', {
  publicKeyEncoding: spki,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const dsa = generateKeyPairSync('dsa', {
  modulusLength: 1024,
  divisorLength: 160,
  publicKeyEncoding: spki,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const facts = (text: string): unknown => check.verify(whole(text), []).facts;

describe('kinds of keys', () => {
  it.each([
    ['PKCS#1', rsa('pkcs1').privateKey, 'RSA, 1024 bits'],
    ['PKCS#8 with RSA', rsa('pkcs8').privateKey, 'RSA, 1024 bits'],
    ['SEC1', ec('sec1', 'P-256').privateKey, 'EC, P-256'],
    ['PKCS#8 with EC', ec('pkcs8', 'secp384r1').privateKey, 'EC, P-384'],
    ['PKCS#8 with Ed25519', edwards.privateKey, 'Ed25519'],
    ['PKCS#8 with DSA', dsa.privateKey, 'DSA'],
  ])('proves %s and says what it is', (_name, pem, kind) => {
    expect(check.verify(whole(pem), [])).toEqual({
      result: 'proved',
      reason: 'private key, no passphrase',
      facts: [{ label: 'key', value: kind }],
    });
  });

  it('says that a passphrase guards it', () => {
    expect(check.verify(whole(rsa('pkcs8', guard).privateKey), [])).toEqual({
      result: 'proved',
      reason: 'private key, guarded by a passphrase',
    });
    const old = check.verify(whole(rsa('pkcs1', guard).privateKey), []);
    expect(old).toMatchObject({ result: 'proved', reason: 'private key, guarded by a passphrase' });
  });

  it('tells public keys and certificates from private ones', () => {
    expect(check.verify(whole(edwards.publicKey), [])).toEqual({
      result: 'other',
      reason: 'no private key but: public key',
    });
    expect(
      check.verify(whole(edwards.publicKey.replaceAll('PUBLIC KEY', 'CERTIFICATE')), []).result,
    ).toBe('other');
  });

  it("tells an OpenSSH key's comment, and its fingerprint as ssh-keygen does", () => {
    const text = check.seal!(whole('-----BEGIN OPENSSH PRIVATE KEY-----'), [], seeded('ssh'));
    const bytes = Buffer.from(text.split('\n').slice(1, -1).join(''), 'base64');
    const at = bytes.indexOf('ssh-ed25519') - 4;
    const fingerprint = createHash('sha256')
      .update(bytes.subarray(at, at + 51))
      .digest('base64')
      .replace(/=+$/, '');
    expect(facts(text)).toEqual([
      { label: 'key', value: 'ssh-ed25519' },
      { label: 'fingerprint', value: `SHA256:${fingerprint}` },
      { label: 'comment', value: 'deploy' },
    ]);
  });

  it('tells whose an OpenPGP key is, and notices a wrong checksum', () => {
    const text = check.seal!(whole('-----BEGIN PGP PRIVATE KEY BLOCK-----'), [], seeded('pgp'));
    expect(check.verify(whole(text), [])).toMatchObject({
      result: 'proved',
      facts: [{ label: 'user' }, { label: 'created' }],
    });
    const lines = text.split('\n');
    const damaged = lines
      .map((line, at) => (at === 3 ? [...line].reverse().join('') : line))
      .join('\n');
    expect(check.verify(whole(damaged), [])).toEqual({
      result: 'refuted',
      reason: 'checksum does not hold: made up, mistyped or cut',
    });
  });
});

describe('layouts', () => {
  const pem = rsa('pkcs1').privateKey.trim();
  const lines = pem.split('\n');
  it.each([
    ['Windows line ends', pem.replaceAll('\n', '\r\n')],
    ['one line', lines.join(' ')],
    ['one line without spaces', lines.join('')],
    ['escaped line ends', lines.join('\\n')],
    ['JSON', JSON.stringify(pem)],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ key: pem }))],
    ['YAML', lines.map((line) => `        ${line}`).join('\n')],
    ['tabs', lines.map((line) => `\t\t${line}`).join('\n')],
    ['JavaScript strings', lines.map((line) => `  '${line}\\n' +`).join('\n')],
    ['C strings', lines.map((line) => `"${line}\\n"`).join('\n')],
    ['PHP strings', lines.map((line) => `    . "${line}\\n"`).join('\n')],
    ['Python list', lines.map((line) => `  "${line}",`).join('\n')],
    ['shell lines', lines.map((line) => `${line}\\`).join('\n')],
    ['shell comment', lines.map((line) => `# ${line}`).join('\n')],
    ['lines of a patch that takes it out', lines.map((line) => `-${line}`).join('\n')],
    ['lines of a patch that puts it in', lines.map((line) => `+${line}`).join('\n')],
    ['code comment', lines.map((line) => `// ${line}`).join('\n')],
    ['XML', lines.join('&#10;')],
    ['URL', lines.join('%0A')],
    ['base64', Buffer.from(pem).toString('base64')],
    ['base64 in lines', Buffer.from(`${pem}\n`).toString('base64').replace(/.{76}/g, '$&\n')],
    ['no end line', lines.slice(0, -1).join('\n')],
  ])('reads a key in %s', (_name, text) => {
    expect(facts(text)).toEqual([{ label: 'key', value: 'RSA, 1024 bits' }]);
  });

  it('reads every OpenSSL header that stands before an encrypted key', () => {
    const sealed = rsa('pkcs1', guard).privateKey.trim();
    for (const text of [
      sealed,
      sealed.replaceAll('\n', '\\n'),
      sealed.replaceAll('\n', ' '),
      JSON.stringify(sealed),
    ])
      expect(check.verify(whole(text), []).reason).toBe('private key, guarded by a passphrase');
  });
});

describe('what is no key', () => {
  const lines = rsa('pkcs1').privateKey.trim().split('\n');
  const [begin, end] = [lines[0]!, lines.at(-1)!];
  it.each([
    ['nothing', [begin, end]],
    ['dots', [begin, '...', end]],
    ['filler', [begin, 'x'.repeat(64), 'x'.repeat(64), end]],
    ['a hint', [begin, '<your private key here>', end]],
  ])('takes no notice of %s between the lines', (_name, text) => {
    expect(check.verify(whole(text.join('\n')), [])).toEqual({
      result: 'other',
      reason: 'nothing but the lines round a key',
    });
  });

  it.each([
    ['lines left out', [...lines.slice(0, 4), ...lines.slice(9)]],
    ['a cut end', [...lines.slice(0, 6), end]],
    ['an ellipsis', [...lines.slice(0, 5), '...', end]],
    [
      'random base64',
      [begin, ...lines.slice(1, -1).map((line) => [...line].reverse().join('')), end],
    ],
  ])('refutes a key with %s', (_name, text) => {
    expect(check.verify(whole(text.join('\n')), []).result).toBe('refuted');
  });

  it('refutes an RSA key whose numbers do not belong together', () => {
    const der = Buffer.from(lines.slice(1, -1).join(''), 'base64');
    der[40]! ^= 1;
    const text = [begin, der.toString('base64'), end].join('\n');
    expect(check.verify(whole(text), []).reason).toBe(
      'the numbers of this key do not belong together: made up or damaged',
    );
  });
});
