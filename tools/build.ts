/** Builds `dist/`. `--clean` starts from an empty folder; `--no-types` leaves the declarations as they are. */
import { rmSync } from 'node:fs';
import { ScanError } from '../src/errors.ts';
import { bundle } from './build/bundle.ts';
import { bundleHook } from './build/hook.ts';
import { writeManual } from './build/manual.ts';
import { DIST } from './build/paths.ts';
import { writeRules } from './build/rules.ts';
import { writeSchemas } from './build/schema.ts';
import { removeStale } from './build/stale.ts';
import { writeThirdParty } from './build/third-party.ts';
import { writeTypes } from './build/types.ts';

async function buildAll(flags: ReadonlySet<string>): Promise<string> {
  const started = Date.now();
  if (flags.has('--clean')) rmSync(DIST, { recursive: true, force: true });
  const types = !flags.has('--no-types');
  const compiled = writeRules();
  const bundled = await bundle();
  const written = [
    ...compiled.files,
    ...bundled.files,
    await bundleHook(),
    ...(types ? writeTypes() : []),
    writeManual(),
    ...writeSchemas(),
    writeThirdParty(bundled.packages),
  ];
  removeStale(written, types ? [] : ['types']);
  return `built dist/ in ${Date.now() - started} ms: ${compiled.rules} rules, ${written.length} files`;
}

try {
  console.log(await buildAll(new Set(process.argv.slice(2))));
} catch (error) {
  // A rule file that does not fit is told in its own words; anything else is a fault of the build.
  if (!(error instanceof ScanError)) throw error;
  console.error(`${error.message}\n${error.hint}`.trim());
  process.exitCode = 1;
}
