/** Bundles the command and the library: few files to open, and no packages to install beside them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { DIST, ROOT, writeBuilt } from './paths.ts';

const ENTRIES = ['src/cli.ts', 'src/index.ts'];

/** CommonJS packages inside the bundle call `require` for node's own modules; a module has none. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/** @returns the files written and the folders of the packages that went in, relative to the top */
export async function bundle(): Promise<{ files: string[]; packages: string[] }> {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES.filter((entry) => existsSync(join(ROOT, entry))),
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
    // Names stay, for stack traces that can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    banner: { js: REQUIRE },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  return {
    files: result.outputFiles.map((file) => writeBuilt(file.path, file.contents)),
    packages: packagesIn(result.metafile),
  };
}

function packagesIn(meta: Metafile): string[] {
  const folders = Object.values(meta.outputs)
    .flatMap((output) => Object.keys(output.inputs))
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}
