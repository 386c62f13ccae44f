#!/usr/bin/env node
// Loads the built command; where that cannot be, says what to do, and fails as a scan that could not look.
import { existsSync } from 'node:fs';

const OLDEST = [20, 19];
const built = new URL('../dist/cli.js', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  stop(
    `it needs node ${OLDEST.join('.')} or newer, and this is ${process.version}`,
    'Install a newer one: https://nodejs.org',
  );
} else if (!existsSync(built)) {
  stop(
    'it was not built yet: dist/cli.js is not there',
    'Run "npm ci" in its folder, or "npm run build" where that was done before.',
  );
} else {
  await import(built.href);
}

function stop(why, what) {
  process.stderr.write(`scan-tokens: nothing was looked at: ${why}\n  ${what}\n`);
  process.exitCode = 2;
}
