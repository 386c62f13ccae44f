/** Bundles the command and the library: few files to open, and no packages to install beside them. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Metafile, type Plugin } from 'esbuild';
import { DIST, ROOT, writeBuilt } from './paths.ts';
import { readyValidator } from './validator.ts';

const ENTRIES = { cli: 'src/cli.ts', index: 'src/index.ts', worker: 'src/run/jobs/worker.ts' };

/** CommonJS packages inside the bundle call `require` for node's own modules; a module has none. */
const REQUIRE =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/**
 * How the compiled data goes into the bundle: as a text that is parsed, ready in half the time of the same data as an
 * expression, since no code is made of it; and packed, which costs no more time than reading six times as much.
 */
export const compiledData: Plugin = {
  name: 'compiled-data',
  setup(setup) {
    const filter = /[\\/]dist[\\/]compiled[\\/](?:rules|plan|advice)\.json$/;
    setup.onLoad({ filter }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      return { contents: `${UNPACK};export default JSON.parse(${packed(text)})`, loader: 'js' };
    });
  },
};

const UNPACK = "import{brotliDecompressSync as unpack}from'node:zlib'";

/** Both bundles take the same data, and packing it takes seconds. */
const known = new Map<string, string>();

function packed(text: string): string {
  const params = { [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS };
  const base64 = known.get(text) ?? brotliCompressSync(text, { params }).toString('base64');
  known.set(text, base64);
  return `unpack(Buffer.from('${base64}','base64')).toString()`;
}

/** @returns the files written and the folders of the packages that went in, relative to the top */
export async function bundle(): Promise<{ files: string[]; packages: string[] }> {
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
    plugins: [compiledData, readyValidator],
    banner: { js: REQUIRE },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  return {
    files: result.outputFiles.map(({ path, contents }) => writeBuilt(path, contents)),
    packages: packagesIn(result.metafile),
  };
}

function packagesIn(meta: Metafile): string[] {
  const folders = Object.values(meta.outputs)
    .flatMap((output) => Object.keys(output.inputs))
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}
