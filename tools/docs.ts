/** Writes `docs/rules/` from `rules/`; with `--check` it only tells what is stale, and fails if anything is. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileRules } from '../src/rules/compile.ts';
import { loadRuleFolder } from '../src/rules/load.ts';
import { indexPage } from './docs/index-page.ts';
import { providerPage, type ProviderDocs } from './docs/provider-page.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs/rules');

const files = loadRuleFolder(join(ROOT, 'rules'), 'rules');
const providers = files.map((file): ProviderDocs => {
  const slug = file.path.replace(/^.*\/|\.yaml$/g, '');
  const { rules, advice } = compileRules([file]);
  return { slug, file: file.content, rules: rules.rules, advice };
});
const pages = new Map(providers.map((one) => [`${one.slug}.md`, providerPage(one)]));
pages.set('README.md', indexPage(providers));

mkdirSync(FOLDER, { recursive: true });
const present = new Set(readdirSync(FOLDER));
const stale = [...pages].filter(([name, text]) => !present.has(name) || read(name) !== text);
const extra = [...present].filter((name) => !pages.has(name));

if (process.argv.includes('--check')) tell();
else write();

function read(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}

function tell(): void {
  const names = [...stale.map(([name]) => name), ...extra].sort();
  for (const name of names) console.log(`docs/rules/${name} is stale`);
  if (names.length > 0) console.log('Run `npm run docs`, and commit what it writes.');
  process.exitCode = names.length > 0 ? 1 : 0;
}

function write(): void {
  for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text);
  for (const name of extra) rmSync(join(FOLDER, name));
  console.log(`docs/rules/: ${pages.size} pages, ${stale.length} written, ${extra.length} removed`);
}
