/** Builds `dist/`. `--clean` starts from an empty folder; `--no-types` leaves the declarations as they are. */
import { rmSync } from 'node:fs';
import { bundle } from './build/bundle.ts';
import { writeRules } from './build/rules.ts';
import { DIST } from './build/paths.ts';
import { writeSchema } from './build/schema.ts';
import { writeThirdParty } from './build/third-party.ts';
import { writeTypes } from './build/types.ts';
import { removeStale } from './build/stale.ts';

const started = Date.now();
const flags = new Set(process.argv.slice(2));
if (flags.has('--clean')) rmSync(DIST, { recursive: true, force: true });

const compiled = writeRules();
const bundled = await bundle();
const written = [
  ...compiled.files,
  ...bundled.files,
  ...(flags.has('--no-types') ? [] : writeTypes()),
  writeSchema(),
  writeThirdParty(bundled.packages),
];
removeStale(written, flags.has('--no-types') ? ['types'] : []);
console.log(
  `built dist/ in ${Date.now() - started} ms: ${compiled.rules} rules, ${written.length} files`,
);
