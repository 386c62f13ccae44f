/**
 * URLs that carry a password: `postgres://user:password@host/db`.
 * Source: RFC 3986 section 3.2.1 (user information); RFC 2606 and RFC 6761 (host names that are reserved for examples).
 */
import type { Candidate, Check, Fact, Verdict } from '../types.ts';
import { BASE62, draw } from './formats/alphabets.ts';
import { isLocalHost, isSampleUser, passwordKind } from './formats/password.ts';
import { fact, open, other, refuted } from './formats/verdict.ts';

interface Parts {
  readonly scheme: string;
  readonly user: string;
  readonly password: string;
  readonly host: string;
}

/**
 * Reads the groups `scheme`, `user`, `secret` (or `password`) and `host`; the whole match as a URL where they are missing.
 * Nothing can be proved of a password, but much that stands in its place can be told from one.
 * Arguments: the host has to contain one of them.
 */
export const urlPassword: Check = {
  name: 'url-password',
  verify(candidate, args) {
    const parts = readParts(candidate);
    if (parts === undefined) return other('no password in the URL');
    if (args.length > 0 && !args.some((part) => parts.host.includes(part)))
      return other('a URL of another host');
    return judge(parts);
  },
  seal(candidate, _args, random) {
    const parts = readParts(candidate);
    if (parts === undefined) return candidate.text;
    const at = candidate.text.lastIndexOf(`:${parts.password}`) + 1;
    const password = draw(BASE62, Math.max(8, parts.password.length), random);
    return (
      candidate.text.slice(0, at) + password + candidate.text.slice(at + parts.password.length)
    );
  },
};

function judge({ scheme, user, password, host }: Parts): Verdict {
  // `http://host:80#@other`: what stands before `#` is a port
  if (/^\d{1,5}#/.test(password)) return other('a port and a fragment');
  const kind = passwordKind(password);
  const facts = [...fact('user', user), ...fact('host', host), ...fact('scheme', scheme)];
  if (kind === 'stand-in')
    return (
      standIn(user, password, host) ?? refuted('the word for a password in place of one', facts)
    );
  if (/[<>{}$*]|%s/.test(host))
    return kind === 'real' ? open('a password in a URL', facts) : other('a template of a URL');
  if (kind === 'trivial' && host === '') return other('a trivial password for no host');
  if (kind === 'trivial' || password.toLowerCase() === user.toLowerCase())
    return trivial(host, facts);
  return isReserved(host)
    ? refuted('a host that is reserved for examples', facts)
    : open('a password in a URL', facts);
}

function trivial(host: string, facts: readonly Fact[]): Verdict {
  if (isReserved(host))
    return refuted('a trivial password for a host that is reserved for examples', facts);
  return isLocalHost(host)
    ? refuted('a trivial password for a host that only this machine knows', facts)
    : open('a trivial password in a URL', facts);
}

/** No finding at all for templates, and for `user:password@`; other words, or a real user and host, are doubtful. */
function standIn(user: string, password: string, host: string): Verdict | undefined {
  const isTemplate = !/^[\w!.-]+$/.test(password) || /x{3,}|^\W+$|^__/i.test(password);
  const isTheWord = /^(?:your?[-_]?)?(?:pass(?:word|wd)?|pwd?)$/i.test(password);
  const isSample = isSampleUser(user) && /^example\.(?:com|org|net|edu)$/i.test(host);
  return isTemplate || isSample || (isTheWord && (isSampleUser(user) || isLocalHost(host)))
    ? other('stands in the place of a password')
    : undefined;
}

function isReserved(host: string): boolean {
  return /(?:^|\.)example(?:\.(?:com|org|net|edu))?$|\.(?:test|invalid)$/i.test(host);
}

/** `scheme://user:password@host`; a raw `@` or `/` may stand in the password, so the last `@` before the host counts. */
const URL_WITH_PASSWORD =
  /^(?<scheme>[a-z][a-z0-9+.-]{0,40}):(?:\/\/|\\\/\\\/)(?<user>[^\s:@/]{0,256}):(?<secret>[^\s]{1,512})@(?<host>[^\s@/?#:'"`<>)\]},;\\]{1,255})/i;

function readParts({ text, groups }: Candidate): Parts | undefined {
  const parts = { ...URL_WITH_PASSWORD.exec(text)?.groups, ...groups };
  const password = parts['secret'] ?? parts['password'] ?? '';
  if (password === '') return undefined;
  return {
    scheme: (parts['scheme'] ?? '').toLowerCase(),
    user: parts['user'] ?? '',
    password,
    host: parts['host'] ?? '',
  };
}
