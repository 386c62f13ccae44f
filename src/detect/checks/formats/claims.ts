/** Conditions on the members of a JSON object, as rules write them: `iss=supabase, role=anon | cognito:groups~_CRIPT`. */
import type { Fact } from '../../types.ts';
import { type JsonObject, member } from './json.ts';
import { dateFact, fact } from './verdict.ts';

/** One condition: the member must be there, equal `text` (`=`), or contain it in a string or an element of an array (`~`). */
export interface Claim {
  readonly name: string;
  readonly test: '' | '=' | '~';
  readonly text: string;
  /** Label under which the member is told: `u as user`. */
  readonly label: string;
}

/** Arguments of a check as groups of conditions; one group (parted by `|`) has to hold in full. */
export function parseClaims(args: readonly string[]): readonly (readonly Claim[])[] {
  return args
    .join(',')
    .split('|')
    .map((group) =>
      group
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(parseClaim),
    );
}

function parseClaim(part: string): Claim {
  const [condition = '', label = ''] = part.split(/ as /);
  const [, name = '', test = '', text = ''] = /^([^=~]+)([=~]?)(.*)$/s.exec(condition) ?? [];
  return { name: name.trim(), test: test as Claim['test'], text: text.trim(), label: label.trim() };
}

/** Whether all conditions hold; `read` gives the member of a name, `undefined` where there is none. */
export function holds(claims: readonly Claim[], read: (name: string) => unknown): boolean {
  return claims.every(({ name, test, text }) => {
    const value = read(name);
    if (value === undefined || value === null) return false;
    if (test === '') return true;
    const texts = (Array.isArray(value) ? value : [value]).map(plain);
    return texts.some((one) => (test === '=' ? one === text : one.includes(text)));
  });
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? '' : String(value);
}

/** Members that help an owner and open nothing, under the label by which they are told. */
const TELLING: Readonly<Record<string, string>> = {
  iss: 'issuer',
  sub: 'subject',
  aud: 'audience',
  scope: 'scopes',
  scp: 'scopes',
  scopes: 'scopes',
  tid: 'tenant',
  appid: 'application',
  azp: 'application',
  client_id: 'application',
  org: 'organisation',
  email: 'account',
  account_id: 'account',
  project_id: 'project',
  ref: 'project',
  role: 'role',
  region: 'region',
  region_url: 'region URL',
  url: 'URL',
  username: 'user',
  'cognito:username': 'user',
  preferred_username: 'user',
  user_id: 'user',
  signInAddress: 'account address',
  type: 'type',
};
const DATES: Readonly<Record<string, string>> = {
  exp: 'expires',
  iat: 'issued',
  nbf: 'not before',
};

/** What an object says that helps its owner: issuer, account, scopes, dates, and the members with a label of their own. */
export function tellingFacts(object: JsonObject, claims: readonly Claim[] = []): Fact[] {
  const labelled = claims
    .filter(({ label }) => label !== '')
    .map(({ name, label }) => [name, label] as const);
  const texts = [...labelled, ...Object.entries(TELLING)].flatMap(([name, label]) =>
    fact(label, listed(member(object, name))),
  );
  const dates = Object.entries(DATES).flatMap(([name, label]) =>
    dateFact(label, member(object, name)),
  );
  return [...texts, ...dates].filter(
    ({ label }, at, all) => all.findIndex((one) => one.label === label) === at,
  );
}

function listed(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((one) => typeof one !== 'object').join(' ') : value;
}
