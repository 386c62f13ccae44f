import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuTime } from '../report/cpu-time.ts';
import { describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/errors.ts';
import { formatEntry, parseEntry } from '../../src/suppress/entry.ts';
import type { Entry } from '../../src/suppress/entry.ts';
import { addedEntries, formatEntryFile, parseEntryFile } from '../../src/suppress/entry-file.ts';
import { SHARED_KEY } from '../../src/suppress/key.ts';

const PRINT = '0123456789abcdef'.repeat(2);
const SALT = 'fedcba9876543210'.repeat(2);
const entry = (fields: Partial<Entry> = {}): Entry => ({
  fingerprint: PRINT,
  rule: 'npm-access-token',
  reason: 'made up',
  ...fields,
});
const parse = (text: string, needReason = true) => parseEntryFile(text, 'ignore', needReason);
const TITLE = 'Findings that are allowed.';

describe('an entry', () => {
  test.each<Partial<Entry>>([
    {},
    { by: 'jane@example.org', on: '2026-11-22', until: '2027-01-31' },
    { by: 'Jane Doe' },
    { state: 'later' },
    { reason: 'two -- dashes by=nobody' },
    { reason: Buffer.from('là').toString('latin1') },
  ])('is read as it is written: %j', (fields) => {
    expect(parseEntry(formatEntry(entry(fields)), 'x:1')).toEqual(entry(fields));
  });

  test('holds no line break and no quote that a name could smuggle in', () => {
    const line = formatEntry(
      entry({ by: 'a" until="2999-01-01', reason: `x\n${'f'.repeat(32)} other-rule -- y\r` }),
    );
    expect(line).not.toMatch(/[\r\n]/);
    expect(parseEntry(line, 'x:1')).toEqual(
      entry({ by: 'a until=2999-01-01', reason: `x ${'f'.repeat(32)} other-rule -- y` }),
    );
  });

  test.each([
    ['a short fingerprint', `${PRINT.slice(1)} rule -- x`, 'this is no entry'],
    ['an upper-case fingerprint', `${PRINT.toUpperCase()} rule -- x`, 'this is no entry'],
    ['no rule', PRINT, 'this is no entry'],
    ['an unknown field', `${PRINT} rule till=2027-01-01 -- x`, 'unknown field till='],
    ['a day that is none', `${PRINT} rule until=2027-02-30 -- x`, 'until= is no day'],
    ['a field twice', `${PRINT} rule by=a by=b -- x`, 'by= stands there twice'],
    ['a state that is none', `${PRINT} rule state=maybe -- x`, 'state= is none of'],
    ['a reason without dashes', `${PRINT} rule made up`, 'this is no entry'],
  ])('with %s is refused', (_name, line, message) => {
    expect(() => parseEntry(line, 'ignore:7')).toThrow(ConfigError);
    expect(() => parseEntry(line, 'ignore:7')).toThrow(`ignore:7: ${message}`);
  });

  test('is refused in a moment, however long', async () => {
    const time = await cpuTime(() => {
      expect(() => parseEntry(`${PRINT} rule${' a=b'.repeat(20_000)} x`, 'x:1')).toThrow();
      expect(() => parseEntry(`${PRINT} rule ${'a'.repeat(50_000)}`, 'x:1')).toThrow();
      expect(() => parseEntry(`${PRINT} rule a="${'" a="'.repeat(20_000)}`, 'x:1')).toThrow();
    });
    expect(time).toBeLessThan(500);
  });
});

describe('a file of entries', () => {
  const text = [`# ${TITLE}`, `key v1 scrypt=14 ${SALT}`, formatEntry(entry()), ''].join('\n');

  test('is read as it is written', () => {
    expect(parse(text)).toMatchObject({
      keys: [{ salt: Buffer.from(SALT, 'hex'), cost: 14 }],
      entries: [entry()],
    });
    expect(formatEntryFile(parse(text), TITLE)).toBe(text);
  });

  test('may have comments, blank lines, CRLF, a byte order mark and any order', () => {
    const loose = `\xef\xbb\xbf\r\n# mine\r\n${formatEntry(entry())}  \r\n\r\nkey v1 scrypt=14 ${SALT}\r\n`;
    expect(parse(loose)).toMatchObject({ keys: parse(text).keys, entries: parse(text).entries });
  });

  test('keeps the comments that somebody wrote', () => {
    const written = formatEntryFile(parse(`# ask Eve\n${formatEntry(entry())}`), TITLE);
    expect(written).toContain('# ask Eve\n');
    expect(formatEntryFile(parse(written), TITLE)).toBe(written);
  });

  test('without a key has that of a repository that has none', () => {
    expect(parse(formatEntry(entry())).keys).toEqual([SHARED_KEY]);
  });

  test('is the same text for any order of entries, and has each once', () => {
    const others = ['b', 'a', 'c', 'a'].map((digit) => entry({ fingerprint: digit.repeat(32) }));
    const keys = [SHARED_KEY];
    const written = formatEntryFile({ keys, entries: others }, TITLE);
    expect(written).toBe(formatEntryFile({ keys, entries: [...others].reverse() }, TITLE));
    expect(written.match(/^[abc]{32}/gm)).toEqual(['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)]);
  });

  test('needs a reason in each entry of the ignore file, and none in a baseline', () => {
    const bare = `${PRINT} npm-access-token on=2026-11-22`;
    expect(() => parse(bare)).toThrow('ignore:1: this entry has no reason');
    expect(() => parse(`${bare} --  `)).toThrow('no reason');
    expect(parse(bare, false).entries).toEqual([
      { fingerprint: PRINT, rule: 'npm-access-token', on: '2026-11-22' },
    ]);
  });

  test.each([
    ['a key that is too short', `key v1 scrypt=14 ${SALT.slice(1)}`, 'this is no key'],
    ['a key of the future', `key v2 scrypt=14 ${SALT}`, 'this is no key'],
    ['a cost that would take the memory', `key v1 scrypt=30 ${SALT}`, 'this is no key'],
    ['a cost that is none', `key v1 scrypt=1 ${SALT}`, 'this is no key'],
    ['conflict marks', '<<<<<<< HEAD', 'a merge conflict is left here'],
    ['conflict marks', '=======', 'a merge conflict is left here'],
  ])('with %s is refused by line', (_name, line, message) => {
    expect(() => parse(`# x\n${line}\n`)).toThrow(`ignore:2: ${message}`);
  });

  test('tells what a branch added', () => {
    const more = entry({ fingerprint: 'f'.repeat(32) });
    const [before, after] = [parse(text), parse(`${text}${formatEntry(more)}\n`)];
    expect(addedEntries(before, after)).toEqual([more]);
    expect(addedEntries(after, before)).toEqual([]);
  });

  test('of two branches merges without conflict where .gitattributes says union', () => {
    const folder = mkdtempSync(join(tmpdir(), 'merge-'));
    const file = join(folder, '.scan-tokens-ignore');
    const env = {
      ...{
        PATH: process.env['PATH'],
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
      ...{
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a',
      },
    };
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: folder, env, stdio: 'pipe' });
    const commit = (digits: string) => {
      const entries = Array.from(digits, (digit) => entry({ fingerprint: digit.repeat(32) }));
      writeFileSync(file, formatEntryFile({ keys: [SHARED_KEY], entries }, TITLE), 'latin1');
      git('add', '.');
      git('commit', '-qm', digits);
    };
    git('init', '-q', '-b', 'main');
    writeFileSync(join(folder, '.gitattributes'), '.scan-tokens-ignore merge=union\n');
    commit('5');
    git('switch', '-qc', 'side');
    commit('567');
    git('switch', '-q', 'main');
    commit('4568');
    git('merge', '-q', 'side', '-m', 'merge');
    const merged = parse(readFileSync(file, 'latin1'));
    expect(new Set(merged.entries.map(({ fingerprint }) => fingerprint[0]))).toEqual(
      new Set('45678'),
    );
    expect(merged.keys).toHaveLength(1);
    rmSync(folder, { recursive: true, force: true });
  });

  test('of two branches that each began it has both keys', () => {
    const other = text.replace(SALT, SALT.replaceAll('f', '0'));
    expect(parse(text + other).keys).toHaveLength(2);
  });
});
