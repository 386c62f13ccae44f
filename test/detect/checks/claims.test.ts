/** JWTs and other tokens that carry JSON: told by what is in them, never showing what is secret. */
import { describe, expect, it } from 'vitest';
import { findCheck } from '../../../src/detect/checks/index.ts';
import { whole } from './samples.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (payload: object, header: object = { alg: 'HS256', typ: 'JWT' }): string =>
  [part(header), part(payload), 'c2lnbmF0dXJl'.repeat(4)].join('.');
const verify = (name: string, text: string, ...args: string[]): unknown =>
  findCheck(name)!.verify(whole(text), args);

describe('jwt', () => {
  it('tells issuer, account, scopes and dates', () => {
    const token = jwt({
      iss: 'https://id.corp.io',
      sub: 'svc-1',
      aud: ['a', 'b'],
      exp: 1709251200,
      iat: 1709164800,
      scope: 'read write',
    });
    expect(verify('jwt', token)).toEqual({
      result: 'proved',
      reason: 'its parts decode as a JWT',
      facts: [
        { label: 'issuer', value: 'https://id.corp.io' },
        { label: 'subject', value: 'svc-1' },
        { label: 'audience', value: 'a b' },
        { label: 'scopes', value: 'read write' },
        { label: 'expires', value: '2024-03-01T00:00:00Z' },
        { label: 'issued', value: '2024-02-29T00:00:00Z' },
      ],
    });
  });

  it('cannot be made to repaint a terminal, nor to flood it', () => {
    const { facts } = verify(
      'jwt',
      jwt({ iss: '\u001b[2J\u202egnp\n', sub: 'x'.repeat(5000) }),
    ) as { facts: { value: string }[] };
    expect(facts.map(({ value }) => value)).toEqual(['·[2J·gnp·', 'x'.repeat(120)]);
  });

  it.each([
    ['no JSON', `${'eyJhbGciOi'.repeat(3)}.${'eyJpZCI6'.repeat(4)}.x`, 'refuted'],
    ['no algorithm', jwt({ id: 1 }, { typ: 'JWT' }), 'refuted'],
    ['no signature', jwt({ id: 1 }, { alg: 'none' }), 'refuted'],
    ["jwt.io's sample", jwt({ sub: '1234567890', name: 'John Doe', iat: 1516239022 }), 'refuted'],
  ])('judges a JWT with %s', (_name, text, result) => {
    expect(verify('jwt', text)).toMatchObject({ result });
  });
});

describe('jwt-claims', () => {
  it('proves a token by its claims and shows none that it was not asked for', () => {
    const verdict = verify(
      'jwt-claims',
      jwt({ id: '1234', key: 'the-secret-part' }),
      'id as account id',
      'key',
    );
    expect(verdict).toEqual({
      result: 'proved',
      reason: 'a JWT that carries id and key',
      facts: [{ label: 'account id', value: '1234' }],
    });
  });

  it.each([
    [['id', 'key'], { id: 1 }, 'other'],
    [['id', 'key'], { id: 1, key: null }, 'other'],
    [['cognito:groups~_CRIPT'], { 'cognito:groups': ['us-east-1_abc_CRIPT'] }, 'proved'],
    [['cognito:groups~_CRIPT'], { 'cognito:groups': ['admins'] }, 'other'],
    [['cognito:groups~_CRIPT'], { 'cognito:groups': 'abc_CRIPT' }, 'proved'],
    [['iss=supabase', 'role=anon'], { iss: 'supabase', role: 'service_role' }, 'other'],
    [['realm_access.roles~admin'], { realm_access: { roles: ['user', 'admin'] } }, 'proved'],
    [['https://corp.io/org'], { 'https://corp.io/org': 7 }, 'proved'],
    [['header.kid=k1'], {}, 'other'],
    [['tid', 'iss~a | tid', 'iss~b'], { tid: 't', iss: 'xbx' }, 'proved'],
    [['tid', 'iss~a | tid', 'iss~b'], { tid: 't', iss: 'xcx' }, 'other'],
    [['constructor'], { id: 1 }, 'other'],
  ])('holds %j against %j', (args, payload, result) => {
    expect(verify('jwt-claims', jwt(payload), ...args)).toMatchObject({ result });
  });
});

describe('tokens of base64 JSON and fields', () => {
  it('tells region and organisation, not the key', () => {
    const text = Buffer.from(
      JSON.stringify({ o: '12', n: 'ci', k: 'the-secret', m: { r: 'eu' } }),
    ).toString('base64');
    expect(
      verify('json-base64', text, 'o as organisation', 'n as name', 'k', 'm.r as region'),
    ).toMatchObject({
      result: 'proved',
      facts: [
        { label: 'organisation', value: '12' },
        { label: 'name', value: 'ci' },
        { label: 'region', value: 'eu' },
      ],
    });
    expect(verify('json-base64', text, 'o', 'x')).toMatchObject({ result: 'other' });
  });

  it('tells until when a reference token is good', () => {
    const text = Buffer.from(['reftkn', '01', '1709251200', 'a'.repeat(20)].join(':')).toString(
      'base64',
    );
    expect(verify('base64-fields', text, ':', '=reftkn', '=01', '@expires', '-')).toEqual({
      result: 'proved',
      reason: 'decodes to its fields',
      facts: [{ label: 'expires', value: '2024-03-01T00:00:00Z' }],
    });
  });

  it('lets the last field hold any bytes, the separator too', () => {
    const text = Buffer.concat([
      Buffer.from('123456789012:'),
      Buffer.from([0x3a, ...(Array(19).fill(0xff) as number[])]),
    ]).toString('base64');
    expect(verify('base64-fields', text, ':', '#token id', '-/20')).toMatchObject({
      result: 'proved',
      facts: [{ label: 'token id', value: '123456789012' }],
    });
  });

  it("tells a Discord bot's id and age", () => {
    const text = [
      Buffer.from('175928847299117063').toString('base64url'),
      'AbCdEf',
      'x'.repeat(27),
    ].join('.');
    // The snowflake that Discord's reference takes apart: 2016-04-30 11:18:25.796 UTC
    expect(verify('discord-snowflake', text)).toMatchObject({
      facts: [
        { label: 'bot id', value: '175928847299117063' },
        { label: 'bot made', value: '2016-04-30T11:18:25Z' },
      ],
    });
  });

  it('tells where a routable GitLab token belongs', () => {
    const lines = 'c:1\no:1\nu:2k';
    const payload = Buffer.concat([
      Buffer.alloc(16, 7),
      Buffer.from(lines),
      Buffer.from([lines.length]),
    ]).toString('base64url');
    const text = findCheck('gitlab-routable')!.seal!(
      whole(`glpat-${payload}.01.000000000`),
      [],
      () => 0,
    );
    expect(verify('gitlab-routable', text)).toMatchObject({
      result: 'proved',
      facts: [
        { label: 'cell', value: '1' },
        { label: 'organisation id', value: '1' },
        { label: 'user id', value: '92' },
      ],
    });
  });

  it('tells workspace and bot of a Slack token, and the app of a webhook', () => {
    const bot = ['xoxb', '111122223333', '444455556666', 'x'.repeat(24)].join('-');
    expect(verify('slack-ids', bot)).toMatchObject({
      facts: [
        { label: 'workspace', value: '111122223333' },
        { label: 'bot', value: '444455556666' },
      ],
    });
    const hook = [
      'https://hooks.slack.com/services',
      'T0ABCDEFG',
      'B0HIJKLMN',
      'x'.repeat(24),
    ].join('/');
    expect(verify('slack-ids', hook)).toMatchObject({
      facts: [
        { label: 'workspace', value: 'T0ABCDEFG' },
        { label: 'webhook', value: 'B0HIJKLMN' },
      ],
    });
  });

  it('tells projects and expiry of a PyPI token', () => {
    const field = (type: number, body: string): string =>
      String.fromCharCode(type, body.length) + body;
    const bytes = [
      '\x02',
      field(1, 'pypi.org'),
      field(2, 'id'),
      '\0',
      field(2, '[0,1709251200,0]'),
      '\0',
      field(2, '[1,["my-project"]]'),
      '\0\0',
      field(6, 's'.repeat(32)),
    ];
    expect(
      verify('macaroon', Buffer.from(bytes.join(''), 'latin1').toString('base64url'), 'pypi.org'),
    ).toEqual({
      result: 'proved',
      reason: 'a macaroon of pypi.org',
      facts: [
        { label: 'expires', value: '2024-03-01T00:00:00Z' },
        { label: 'projects', value: 'my-project' },
      ],
    });
  });

  it('tells a private JSON Web Key from a public one', () => {
    const [x, d] = [
      Buffer.alloc(32, 1).toString('base64url'),
      Buffer.alloc(32, 2).toString('base64url'),
    ];
    expect(
      verify('jwk', JSON.stringify({ kty: 'EC', crv: 'P-256', kid: 'one', x, y: x, d })),
    ).toMatchObject({
      result: 'proved',
      facts: [
        { label: 'key', value: 'EC, P-256' },
        { label: 'key id', value: 'one' },
      ],
    });
    expect(verify('jwk', JSON.stringify({ kty: 'EC', crv: 'P-256', x, y: x }))).toMatchObject({
      result: 'other',
    });
    expect(verify('jwk', JSON.stringify(JSON.stringify({ kty: 'oct', k: d })))).toMatchObject({
      result: 'proved',
      reason: 'a shared key',
    });
  });

  it('tells project and account of a Google key file, and notices that its key is cut', () => {
    const check = findCheck('google-service-account')!;
    const text = check.seal!(whole(''), [], (n) => n >> 1);
    expect(check.verify(whole(text), [])).toMatchObject({
      result: 'proved',
      facts: [{ label: 'account' }, { label: 'project' }, { label: 'key id' }],
    });
    expect(check.verify(whole(JSON.stringify(text)), []).result).toBe('proved');
    expect(check.verify(whole(text.replace(/(MII.{200}).{300}/, '$1')), []).result).toBe('refuted');
    expect(
      check.verify(
        whole(
          text.replace(/-----BEGIN.*?-----END/, '-----BEGIN PRIVATE KEY-----\\n...\\n-----END'),
        ),
        [],
      ).result,
    ).toBe('other');
  });

  it('tells when a shared access signature ends', () => {
    const sig = encodeURIComponent(Buffer.alloc(32, 5).toString('base64'));
    const text = `https://store1.blob.core.windows.net/c?sv=2022-11-02&sr=c&sp=rl&se=2024-03-01T00:00:00Z&sig=${sig}`;
    expect(verify('azure-sas', text)).toMatchObject({
      result: 'open',
      facts: [
        { value: 'store1' },
        { label: 'expires', value: '2024-03-01T00:00:00Z' },
        { value: 'rl' },
        { value: 'c' },
      ],
    });
    expect(verify('azure-sas', text.replace(/sig=.*/, 'sig=abc'))).toMatchObject({
      result: 'refuted',
    });
  });
});

describe('numbers and bytes', () => {
  it('holds WireGuard keys, numbers of secp256k1 and lengths against what they must be', () => {
    const wireguard = Buffer.alloc(32, 0x48);
    expect(verify('wireguard', wireguard.toString('base64'))).toMatchObject({ result: 'open' });
    wireguard[0] = 0x49;
    expect(verify('wireguard', wireguard.toString('base64'))).toMatchObject({ result: 'refuted' });
    expect(verify('secp256k1', `0x${'0123456789abcdef'.repeat(4)}`)).toMatchObject({
      result: 'open',
    });
    expect(verify('secp256k1', 'f'.repeat(64))).toMatchObject({ result: 'refuted' });
    expect(verify('secp256k1', '0'.repeat(63) + '1')).toMatchObject({ result: 'refuted' });
    expect(
      verify('base64-bytes', Buffer.alloc(32, 0xe7).toString('base64'), '32', '16'),
    ).toMatchObject({ result: 'open' });
    expect(
      verify(
        'base64-bytes',
        Buffer.from('a text of thirty-two characters!').toString('base64'),
        '32',
      ),
    ).toMatchObject({ result: 'refuted' });
    expect(verify('base58-bytes', '2'.repeat(40), '64')).toMatchObject({ result: 'refuted' });
  });

  it('tells a key of another Azure service, and when a key was made', () => {
    const check = findCheck('azure-common')!;
    const text = check.seal!(
      whole(`${'a'.repeat(52)}JQQJ99BC${'A'.repeat(16)}ACOG0000`),
      ['ACOG'],
      (n) => Math.floor(Math.random() * n),
    );
    expect(check.verify(whole(text), ['ACOG'])).toEqual({
      result: 'proved',
      reason: 'checksum holds',
      facts: [{ label: 'issued', value: '2025-03' }],
    });
    expect(check.verify(whole(text), ['AZDO']).result).toBe('other');
  });

  it('tells the groups it is asked to tell', () => {
    const verdict = findCheck('tell')!.verify(
      { text: '', groups: { bot: '12345678', dc: 'us12' } },
      ['bot id=bot', 'dc', 'none'],
    );
    expect(verdict).toEqual({
      result: 'open',
      reason: '',
      facts: [
        { label: 'bot id', value: '12345678' },
        { label: 'dc', value: 'us12' },
      ],
    });
  });
});
