#!/usr/bin/env node
// Loads the built command; says what to do where there is none.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);

if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write(
    'scan-tokens: it was not built yet (dist/cli.js is not there), so nothing was looked at\n' +
      '  Run "npm ci" in its folder (or "npm run build", where that was done before).\n',
  );
  process.exitCode = 2;
}
