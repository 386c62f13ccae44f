/** Bundles the command and the library: few files to open, and no packages to install beside them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { DIST, ROOT, writeBuilt } from './paths.ts';
import { readyValidator } from './validator.ts';

const ENTRIES = { cli: 'src/cli.ts', index: 'src/index.ts', worker: 'src/run/jobs/worker.ts' };

/** CommonJS packages inside the bundle call `require` for node's own modules; a module has none. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/**
 * The compiled data lies beside the chunks in files of its own, packed: that costs no more time than reading six times as
 * much. As a text it is ready in half the time of the same data as an expression, since no code is made of it.
 * @param written takes in the paths of these files
 */
function compiledData(written: string[]): Plugin {
  return {
    name: 'compiled-data',
    setup(setup) {
      const filter = /[\\/]dist[\\/]compiled[\\/](?:rules|plan|advice)\.json$/;
      setup.onLoad({ filter }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const name = nameOfData(path);
        written.push(writeBuilt(join(DIST, 'chunks', name), packed(text)));
        return { contents: `${UNPACK};export default read('${name}')`, loader: 'js' };
      });
    },
  };
}

/** Data that several entries need, or that is loaded when it is needed, goes into a chunk: the file is beside it. */
const UNPACK = `import{readFileSync}from'node:fs';import{brotliDecompressSync}from'node:zlib';
const read=name=>JSON.parse(brotliDecompressSync(readFileSync(new URL(name,import.meta.url))).toString())`;

/** Its name in the folder of chunks. A command that started on the last build may still read the data of that one. */
export function nameOfData(path: string): string {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 8);
  return `${basename(path, '.json')}-${hash}.br`;
}

/** As small as can be: it is packed once, and read often. */
export function packed(text: string): Buffer {
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  return brotliCompressSync(text, { params });
}

/** @returns the files written and the folders of the packages that went in, relative to the top */
export async function bundle(): Promise<{ files: string[]; packages: string[] }> {
  const data: string[] = [];
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    chunkNames: 'chunks/[name]-[hash]',
    // Names go too: they are a tenth of the package. An unexpected error still names its message and chunk.
    minify: true,
    plugins: [compiledData(data), readyValidator],
    banner: { js: REQUIRE },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  return {
    files: [...data, ...result.outputFiles.map(({ path, contents }) => writeBuilt(path, contents))],
    packages: packagesIn(result.metafile),
  };
}

function packagesIn(meta: Metafile): string[] {
  const folders = Object.values(meta.outputs)
    .flatMap((output) => Object.keys(output.inputs))
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}
