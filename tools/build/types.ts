/** Writes the type declarations of the library: those that `index.ts` leads to, and no others. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { DIST, ROOT, writeBuilt } from './paths.ts';

const IMPORT = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.(?:ts|js)['"]/g;

/**
 * @returns the paths written
 * @throws Error with the compiler's own words if the library does not compile
 */
export function writeTypes(): string[] {
  if (!existsSync(join(ROOT, 'src/index.ts'))) return [];
  const made = mkdtempSync(join(tmpdir(), 'scan-tokens-types-'));
  try {
    emit(made);
    return reachable(join(made, 'index.d.ts')).map((path) =>
      writeBuilt(join(DIST, 'types', relative(made, path)), jsImports(readFileSync(path, 'utf8'))),
    );
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function emit(folder: string): void {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '--project', join(ROOT, 'tools/tsconfig.types.json'), '--outDir', folder];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the type declarations could not be written:\n${stdout}`);
}

function reachable(entry: string): string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const [, name] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
      found.add(join(dirname(path), `${name}.d.ts`));
    }
  }
  return [...found].sort();
}

/** `./errors.ts` beside a declaration is `./errors.js` for those who use it: only then does every resolver find it. */
function jsImports(text: string): string {
  return text.replace(IMPORT, (whole) => whole.replace(/\.ts(['"])$/, '.js$1'));
}
