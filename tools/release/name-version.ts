/** Writes the version of the package into the files that tell people which one to install. Run in the top folder. */
import { readFileSync, writeFileSync } from 'node:fs';

const NAMING = ['README.md', 'action.yml', 'docs/ci.md', '.gitlab/scan-tokens.gitlab-ci.yml'];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
for (const path of NAMING) {
  const text = readFileSync(path, 'utf8');
  // `scan-tokens@0.1.0`, as npm takes it, and `scan-tokens-0.1.0.tgz`, as it packs it.
  const named = text
    .replace(/\bscan-tokens@\d[\w.-]*\w/g, `scan-tokens@${version}`)
    .replace(/\bscan-tokens-\d[\w.-]*\.tgz/g, `scan-tokens-${version}.tgz`);
  if (named !== text) writeFileSync(path, named);
}
