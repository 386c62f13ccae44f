/** Passwords in URLs and headers: real ones are told, what stands in their place is not. */
import { describe, expect, it } from 'vitest';
import { findCheck } from '../../../src/detect/checks/index.ts';
import { passwordKind } from '../../../src/detect/checks/formats/password.ts';
import { whole } from './samples.ts';

/** Put together here, so that no whole credential stands in this file. */
const url = (scheme: string, user: string, password: string, rest: string): string =>
  `${scheme}://${user}:${password}@${rest}`;
const check = findCheck('url-password')!;
const REAL = ['s8Fk', '2lsQ', '9aZ'].join('');

describe('url-password', () => {
  it.each([
    url('postgres', 'app', REAL, 'db.corp.io/orders'),
    url('postgres', 'app', REAL, 'localhost/orders'),
    url('redis', '', REAL, 'cache.corp.io:6379'),
    url('https', 'ci', `p@ss/${REAL}`, 'host.corp.com/x'),
    url('mysql', 'root', 'root', 'db.corp.io'),
    url('amqp', 'guest', REAL, 'rabbit'),
    url('https', '${USER}', REAL, '${HOST}/x'),
  ])('tells %s', (text) => {
    expect(check.verify(whole(text), [])).toMatchObject({ result: 'open' });
  });

  it.each([
    ['user', 'pass', 'localhost'],
    ['user', 'password', 'db.corp.io'],
    ['USERNAME', 'PASSWORD', 'db.corp.io'],
    ['app', '${DB_PASSWORD}', 'db.corp.io'],
    ['app', '$DB_PASSWORD', 'db.corp.io'],
    ['app', '{{ password }}', 'db.corp.io'],
    ['app', '{password}', 'db.corp.io'],
    ['app', '<password>', 'db.corp.io'],
    ['app', '[password]', 'db.corp.io'],
    ['app', '%s', 'db.corp.io'],
    ['app', '%DB_PASSWORD%', 'db.corp.io'],
    ['app', '#{password}', 'db.corp.io'],
    ['app', '***', 'db.corp.io'],
    ['app', '•••••', 'db.corp.io'],
    ['app', 'xxxxxxxx', 'db.corp.io'],
    ['app', '...', 'db.corp.io'],
    ['app', "' + password + '", 'db.corp.io'],
    ['app', 'your-password', 'localhost'],
    ['usuario', '<contraseña>', 'localhost'],
  ])('takes no notice of %s:%s@%s', (user, password, host) => {
    const groups = { user, secret: password, host, scheme: 'postgres' };
    expect(check.verify({ text: url('postgres', user, password, host), groups }, []).result).toBe(
      'other',
    );
  });

  it.each([
    ['root', 'root', 'localhost', 'a trivial password for a host that only this machine knows'],
    ['guest', 'guest', 'rabbit', 'a trivial password for a host that only this machine knows'],
    ['admin', '123456', '127.0.0.1', 'a trivial password for a host that only this machine knows'],
    [
      'sa',
      'P@ssw0rd1',
      '192.168.1.20',
      'a trivial password for a host that only this machine knows',
    ],
    ['abc', 'xyz', 'example.com', 'a trivial password for a host that is reserved for examples'],
    ['app', REAL, 'example.com', 'a host that is reserved for examples'],
    ['svc-orders', 'changeme', 'db.corp.io', 'the word for a password in place of one'],
    ['user', 'secret', 'localhost', 'the word for a password in place of one'],
    ['foo', 'motdepasse', 'db.corp.io', 'the word for a password in place of one'],
  ])('doubts %s:%s@%s', (user, password, host, reason) => {
    expect(check.verify(whole(url('mysql', user, password, host)), [])).toMatchObject({
      result: 'refuted',
      reason,
    });
  });

  it('tells user, host and scheme, and never the password', () => {
    const { facts = [] } = check.verify(
      whole(url('postgres', 'app', REAL, 'db.corp.io/orders')),
      [],
    );
    expect(facts).toEqual([
      { label: 'user', value: 'app' },
      { label: 'host', value: 'db.corp.io' },
      { label: 'scheme', value: 'postgres' },
    ]);
  });

  it('keeps to the hosts of its arguments', () => {
    const text = url('postgres', 'app', REAL, 'db.corp.io');
    expect(check.verify(whole(text), ['corp.io']).result).toBe('open');
    expect(check.verify(whole(text), ['amazonaws.com']).result).toBe('other');
  });

  it('takes a URL without a password for none', () => {
    expect(check.verify(whole('https://corp.io:8080/path'), []).result).toBe('other');
    expect(check.verify(whole('https://user@corp.io/path'), []).result).toBe('other');
  });
});

describe('basic-auth', () => {
  const basic = (text: string): string =>
    findCheck('basic-auth')!.verify(
      { text: '', groups: { secret: Buffer.from(text).toString('base64') } },
      [],
    ).result;

  it.each([
    ['deploy:' + REAL, 'proved'],
    ['müller:' + REAL, 'proved'],
    ['user:password', 'other'],
    ['user:${TOKEN}', 'other'],
    ['admin:admin', 'refuted'],
    ['Aladdin:open sesame', 'refuted'],
    ['no colon at all', 'other'],
    ['binary:\u0000\u0001\u0002', 'other'],
    ['empty:', 'other'],
  ])('judges %j', (text, result) => {
    expect(basic(text)).toBe(result);
  });
});

describe('passwordKind', () => {
  it.each([
    'correct horse battery',
    'Tr0ub4dor&3',
    'hunter2-but-longer',
    'pa$$1ngBy',
    "it's-8-o'clock",
    '7h1s-1s-L0ng',
  ])('takes %j for real', (text) => {
    expect(passwordKind(text)).toBe('real');
  });

  it('sees through percent escapes', () => {
    expect(passwordKind('%24%7BPASSWORD%7D')).toBe('stand-in');
    expect(passwordKind('%3Cpassword%3E')).toBe('stand-in');
  });
});
