/** What other scanners themselves wrote for a repository is taken over; see test/fixtures/theirs. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from './sandbox.ts';
import { keyId, theirRepository } from './theirs.ts';

let box: Sandbox;
beforeEach(() => {
  box = theirRepository();
});
afterEach(() => {
  box.remove();
});

const FOLDER = new URL('../fixtures/theirs/', import.meta.url);
const real = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const read = (name: string) => readFileSync(join(box.dir, name), 'utf8');
const tokensIn = (...flags: readonly string[]) => {
  const { stdout } = box.scanTokens(...flags, '--format', 'json');
  return (JSON.parse(stdout) as { tokens: unknown[] }).tokens.length;
};

/** @returns what was told, in one line */
function taken(name: string, text: string): string {
  box.write(name, text);
  const { status, stdout, stderr } = box.scanTokens('import', name);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  for (const seed of ['one', 'two', 'three']) expect(stdout).not.toContain(keyId(seed));
  return stdout.replace(/\s+/g, ' ');
}

test('.gitleaksignore: lines of old commits are looked up there, not in the files of today', () => {
  expect(tokensIn('--history')).toBe(3);
  const told = taken('.gitleaksignore', real('gitleaksignore'));
  expect(told).toContain('3 written to .scan-tokens-ignore');
  expect(told).toContain('All of it was taken over.');
  expect(tokensIn('--history')).toBe(0);
  expect(tokensIn('.')).toBe(0);
});

test('.gitleaksignore: what now stands in such a line is not allowed by it', () => {
  box.write('src/app.py', `import boto3\nkey_id = "${keyId('another')}"\n`);
  taken('.gitleaksignore', real('gitleaksignore'));
  expect(tokensIn('.')).toBe(1);
});

test('.secrets.baseline: its hashes are known, with what its audit said', () => {
  const told = taken('.secrets.baseline', real('secrets.baseline'));
  expect(told).toContain('2 written to .scan-tokens-baseline');
  expect(told).toContain('["^vendor/"]: no file and no line is left out here');
  expect(told).toContain('(1 part)');
  expect(read('.scan-tokens-baseline').match(/state=real/g)).toHaveLength(1);
  expect(read('.scan-tokens-baseline').match(/state=none/g)).toHaveLength(1);
  expect(tokensIn('.')).toBe(0);
  expect(box.scanTokens('.').stdout).not.toContain('not blocking');
});

test('.secretlintrc.json: the recommended rules are here anyway', () => {
  const told = taken('.secretlintrc.json', real('secretlintrc.json'));
  expect(told).toContain('Nothing of it had to be taken over. All of it was taken over.');
});

test('.gitleaks.toml: paths hold for what is found there now, each told with its line', () => {
  box.write('testdata/app.py', `key_id = "${keyId('in tests')}"\n`);
  const told = taken('.gitleaks.toml', real('gitleaks.toml'));
  expect(told).toContain('1 written to .scan-tokens-ignore');
  expect(told).toContain('.gitleaks.toml:13 testdata: taken for what is found now only');
  expect(told).toContain('.gitleaks.toml:12 .*test\\.go: nothing that is found here now fits it');
  expect(tokensIn('testdata')).toBe(0);
  expect(tokensIn('src')).toBe(1);
});

test('.gitleaks.toml: an allowlist for one rule does not reach what another finds', () => {
  const list = `[[allowlists]]\ntargetRules = ["generic-api-key"]\npaths = ['''^src/''']\n`;
  expect(taken('.gitleaks.toml', list)).toContain('nothing that is found here now fits it');
  expect(tokensIn('src')).toBe(1);
});

test('.talismanrc: a checksum holds for the file that it was made of, a pattern for its names', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  // collectiveSHA256Hash of Talisman for one file.
  const checksum = (path: string) => sha256(sha256('') + sha256(read(path)) + sha256(path));
  const file = (path: string, sum: string) => `- filename: ${path}\n  checksum: ${sum}\n`;
  const stale = taken(
    '.talismanrc',
    `fileignoreconfig:\n${file('src/app.py', checksum('config/prod.yaml'))}version: "1.0"\n`,
  );
  expect(stale).toContain('.talismanrc:2 src/app.py: nothing is found in it, or it is no longer');
  expect(tokensIn('.')).toBe(2);
  const good = taken(
    '.talismanrc',
    `fileignoreconfig:\n${file('src/app.py', checksum('src/app.py'))}- filename: "*.yaml"\n  ignore_detectors: [filecontent]\nversion: "1.0"\n`,
  );
  expect(good).toContain('2 written to .scan-tokens-ignore');
  expect(good).toContain('*.yaml: taken for what is found now only');
  expect(tokensIn('.')).toBe(0);
});
