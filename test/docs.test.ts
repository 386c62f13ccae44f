/** What the documents say is held against what there is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../src/rules/compile.ts';
import { parseRuleFile } from '../src/rules/load.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
  dependencies?: Record<string, string>;
};

const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** The content of each fenced block of a language, without the indentation of the list it may stand in. */
function blocks(page: string, language: string): string[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm');
  return [...read(page).matchAll(fence)].map(([, indent, text]) =>
    text!.replace(new RegExp(`^${indent!}`, 'gm'), ''),
  );
}

/** As GitHub makes them: lower case, no punctuation, hyphens for spaces. */
function anchors(page: string): string[] {
  const headings = read(page).matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Links that stand in the prose, not in code. */
function links(page: string): string[] {
  const prose = read(page).replace(/^( *)```[^]*?^\1```$|(`+)[^]*?[^`]\2(?!`)/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
}

function leads(page: string, link: string): boolean {
  if (/^https?:/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(ROOT, file))) return false;
  return anchor === undefined || anchors(file).includes(anchor);
}

describe('documents', () => {
  test('every link leads somewhere', () => {
    const broken = pages.flatMap((page) =>
      links(page)
        .filter((link) => !leads(page, link))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('every `npm run` is a script', () => {
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([\w:-]+)/g)]
        .filter(([, name]) => manifest.scripts[name!] === undefined)
        .map(([command]) => `${page}: ${command}`),
    );
    expect(missing).toEqual([]);
  });

  test("README's first command runs the main job, its second the tests", () => {
    const commands = blocks('README.md', 'sh')[0]!
      .split('\n')
      .map((line) => line.replace(/ +#.*/, ''));
    expect(commands.slice(0, 2)).toEqual([
      'npm ci && node bin/scan-tokens.js .',
      'npm ci && npm test',
    ]);
  });

  test('the rule that CONTRIBUTING adds is one that fits', () => {
    const [file] = blocks('CONTRIBUTING.md', 'yaml');
    const { rules } = compileRules([parseRuleFile(file!, 'rules/acme.yaml')]);
    expect(rules.rules.map(({ id }) => id)).toEqual(['acme-api-token']);
  });

  test('every dependency has its reason', () => {
    const rows = read('docs/dependencies.md').matchAll(/^\| ([^|]+?) +\| (?:yes|no) +\|/gm);
    const named = [...rows].flatMap(([, names]) => names!.split(',').map((name) => name.trim()));
    expect(named.sort()).toEqual(Object.keys(manifest.devDependencies).sort());
    expect(manifest.dependencies).toBeUndefined();
  });
});
