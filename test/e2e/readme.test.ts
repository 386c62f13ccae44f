/** The commands that README lists, run as they stand there. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, Project, ROOT } from './project.ts';
import { discloudToken } from './tokens.ts';

const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const commands = [...text.matchAll(/^scan-tokens (.*?)(?: +#.*)?$/gm)]
  .map(([, args]) => args!)
  .filter((args) => !args.startsWith('stopped'));

/** The report that README shows, without its first line, the `git commit`. */
const shown = /^```text\n\$ git commit.*\n([^]*?)```$/m.exec(text)?.[1] ?? '';

let folder: string;
let project: Project;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scan-tokens-readme-'));
  project = new Project();
  project.install(pack(ROOT, folder));
  project.write('src/bot.js', 'const token = process.env.DISCLOUD_TOKEN;\n');
  project.write('.env', 'PORT=8080\n');
});
afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('there are commands to try', () => {
  expect(commands.length).toBeGreaterThan(4);
});

test('the report that README shows is the real one', () => {
  project.write('src/start.js', `\n\nconst token = "${discloudToken()}";\n`);
  project.must('git', 'add', 'src/start.js');
  const { output } = project.bin('scan-tokens', '--staged');
  project.must('git', 'rm', '--quiet', '--force', 'src/start.js');
  expect(settled(output.replaceAll('start.js', 'bot.js'))).toBe(settled(shown));
});

/** Without what differs from run to run: the value, the time, and how many rules there are by now. */
function settled(report: string): string {
  return report
    .replace(/eyJ\w*…\(\d+\)…[\w-]{4}/, '<value>')
    .replace(/~+/, '~')
    .replace(/\d+ rules, \d+ ms/, '<figures>')
    .trim();
}

test.each(commands)('scan-tokens %s', (args) => {
  expect(project.bin('scan-tokens', ...args.split(' '))).toMatchObject({ status: 0 });
});
