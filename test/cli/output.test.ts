/** Reports in files, and what a pipeline's machine gets by itself. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BIN, Sandbox } from './sandbox.ts';
import { criptToken } from './tokens.ts';

let box: Sandbox;
const token = criptToken();
beforeEach(() => {
  box = new Sandbox().init();
  box.write('load.py', `import cript\napi = cript.API(host, "${token}")\n`);
  box.write('clean.txt', 'nothing\n');
});
afterEach(() => {
  box.remove();
});

const read = (path: string) => readFileSync(join(box.dir, path), 'utf8');
const within = (env: NodeJS.ProcessEnv, ...args: string[]) =>
  box.runWith({ env }, process.execPath, BIN, ...args);

describe('--output', () => {
  test('writes each format to its file, and the text to the terminal', () => {
    const { status, stdout } = box.scanTokens(
      ...['load.py', '--output', 'sarif=out/deep/results.sarif', '--output=json=a=b.json'],
    );
    expect(status).toBe(1);
    expect(stdout).toContain('load.py:2:');
    const sarif = JSON.parse(read('out/deep/results.sarif')) as {
      runs: { results: unknown[]; invocations: { startTimeUtc: string }[] }[];
    };
    expect(sarif.runs[0]!.results).toHaveLength(1);
    const started = Date.parse(sarif.runs[0]!.invocations[0]!.startTimeUtc);
    expect(Math.abs(Date.now() - started)).toBeLessThan(120_000);
    expect(JSON.parse(read('a=b.json'))).toMatchObject({ blocked: true });
    expect(read('out/deep/results.sarif') + read('a=b.json')).not.toContain(token.slice(6));
    expect(readdirSync(join(box.dir, 'out/deep'))).toEqual(['results.sarif']);
  });

  test('replaces an older report', () => {
    box.write('r.txt', 'older, and much longer than what follows\n'.repeat(100));
    expect(box.scanTokens('clean.txt', '--output', 'text=r.txt').status).toBe(0);
    expect(read('r.txt')).toContain('1 file');
    expect(read('r.txt')).not.toContain('older');
  });

  test.each([
    ['sarif', 'a format, an equals sign and a file are needed'],
    ['sarif=', 'a format, an equals sign and a file are needed'],
    ['sarfi=x', 'Did you mean sarif?'],
  ])('%s is refused before anything is looked at', (value, words) => {
    const { status, stdout, stderr } = box.scanTokens('load.py', '--output', value);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });

  test('one file for two reports is refused', () => {
    const { status, stderr } = box.scanTokens(
      ...['.', '--output', 'json=x.json', '--output', 'sarif=./x.json'],
    );
    expect(status).toBe(2);
    expect(stderr).toContain('would be written twice');
    expect(existsSync(join(box.dir, 'x.json'))).toBe(false);
  });

  test('a report that cannot be written is told, and is not success', () => {
    mkdirSync(join(box.dir, 'folder'));
    const clean = box.scanTokens('clean.txt', '--output', 'json=clean.txt/x.json');
    expect(clean.status).toBe(2);
    expect(clean.stderr).toContain('could not write the report clean.txt/x.json (ENOTDIR)');
    expect(clean.stdout).toContain('1 file');
    expect(box.scanTokens('clean.txt', '--output', 'json=folder').status).toBe(2);
    const found = box.scanTokens(
      ...['load.py', '--output', 'json=folder', '--output', 'sarif=written.sarif'],
    );
    expect(found.status).toBe(1);
    expect(JSON.parse(read('written.sarif'))).toHaveProperty('runs');
  });

  test.skipIf(process.getuid?.() === 0)('where it fails, the older report is still whole', () => {
    box.write('out/r.json', 'older');
    chmodSync(join(box.dir, 'out'), 0o555);
    const { status } = box.scanTokens('clean.txt', '--output', 'json=out/r.json');
    chmodSync(join(box.dir, 'out'), 0o755);
    expect(status).toBe(2);
    expect(read('out/r.json')).toBe('older');
  });
});

describe('in GitHub Actions', () => {
  const env = () => ({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(box.home, 'summary') });
  const summary = () => readFileSync(join(box.home, 'summary'), 'utf8');

  test('annotations and a summary are written, which is told', () => {
    box.write('../summary', 'of an earlier step\n');
    const { status, stdout, stderr } = within(env(), 'load.py');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=load\.py,line=2,/);
    expect(stderr).toContain('GITHUB_ACTIONS is set');
    expect(summary()).toContain('of an earlier step\n### scan-tokens found 1 token');
    expect(stdout + summary()).not.toContain(token.slice(6));
  });

  test('--format turns it off', () => {
    const { stdout, stderr } = within(env(), 'load.py', '--format', 'text');
    expect(stdout).not.toContain('::error');
    expect(stderr).toBe('');
    expect(existsSync(join(box.home, 'summary'))).toBe(false);
  });

  test('beside --output it stays', () => {
    const { stdout } = within(env(), 'load.py', '--output', 'json=r.json', '--quiet');
    expect(stdout).toContain('::error');
    expect(JSON.parse(read('r.json'))).toMatchObject({ blocked: true });
  });
});

describe('in GitLab CI', () => {
  const QUALITY = 'gl-code-quality-report.json';
  const DETECTION = 'gl-secret-detection-report.json';
  const written = () => [DETECTION, QUALITY].filter((name) => existsSync(join(box.dir, name)));

  test('both reports are written beside the text, which is told', () => {
    const { status, stdout, stderr } = within({ GITLAB_CI: 'true' }, 'load.py');
    expect(status).toBe(1);
    expect(stdout).toContain('load.py:2:');
    expect(stderr).toContain(`GITLAB_CI is set: this writes ${DETECTION} and ${QUALITY}`);
    expect(JSON.parse(read(DETECTION))).toMatchObject({
      vulnerabilities: [{ location: { file: 'load.py', start_line: 2 } }],
    });
    expect(JSON.parse(read(QUALITY))).toMatchObject([{ location: { path: 'load.py' } }]);
    expect(read(DETECTION) + read(QUALITY)).not.toContain(token.slice(6));
  });

  test('--format turns it off, and what is asked for is not written twice', () => {
    within({ GITLAB_CI: 'true' }, 'load.py', '--format', 'text');
    expect(written()).toEqual([]);
    within({ GITLAB_CI: 'true' }, 'load.py', '--output', 'gitlab=mine.json');
    expect(written()).toEqual([QUALITY]);
  });

  test('a hook leaves no files behind', () => {
    box.git('add', '--all');
    const { status, stderr } = within({ GITLAB_CI: 'true' }, '--staged');
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(written()).toEqual([]);
  });
});
