/**
 * Findings in clean code that nobody wrote for this purpose, next to gitleaks and detect-secrets:
 * `npm run bench:noise [-- FOLDER...] [--list]`. Without folders: Go, Python, npm packages, lock files, bundles, tables.
 * `--list` prints every finding of each tool, without its value, and leaves the page of figures as it is.
 */
import { inputs } from './noise/inputs.ts';
import { pageOf, type Result } from './noise/page.ts';
import { scoreSpeed } from './noise/score-speed.ts';
import { detectSecrets, gitleaks, ours, versions, type Told } from './noise/tools.ts';
import { putSection } from './speed/page.ts';

function measure(title: string, folder: string): Result {
  const { told, bytes, files } = ours(folder);
  console.error(`${title}: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  return {
    title,
    bytes,
    files,
    ours: told,
    gitleaks: gitleaks(folder),
    detectSecrets: detectSecrets(folder),
  };
}

function list({ title, ours, gitleaks, detectSecrets }: Result): void {
  const tell = (tool: string, told: readonly Told[]): void => {
    for (const { group, rule, place, shown } of told)
      console.log([title, tool, group, rule, place, shown].join('\t'));
  };
  tell('scan-tokens', ours);
  tell('gitleaks', gitleaks ?? []);
  tell('detect-secrets', detectSecrets.told);
}

function main(args: readonly string[]): void {
  const folders = args.filter((arg) => !arg.startsWith('--'));
  const wanted =
    folders.length > 0 ? folders.map((folder) => ({ title: folder, folder })) : inputs();
  const results = wanted.map(({ title, folder }) => measure(title, folder));
  const text = pageOf(results, versions(), scoreSpeed(wanted.map(({ folder }) => folder)));
  console.log(text);
  if (args.includes('--list')) results.forEach(list);
  else if (folders.length === 0) putSection('noise', text);
}

main(process.argv.slice(2));
