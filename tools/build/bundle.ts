/** Bundles the command and the library: few files to open, and no packages to install beside them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, transform, type Metafile, type OutputFile, type Plugin } from 'esbuild';
import { DIST, ROOT, writeBuilt } from './paths.ts';

const ENTRIES = ['src/cli.ts', 'src/index.ts'];

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
    const filter = /[\\/]dist[\\/]compiled[\\/](?:rules|advice)\.json$/;
    setup.onLoad({ filter }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      return { contents: `${UNPACK};export default JSON.parse(${packed(text)})`, loader: 'js' };
    });
  },
};

const UNPACK = "import{inflateRawSync as unpack}from'node:zlib'";

function packed(text: string): string {
  const base64 = deflateRawSync(text, { level: 9 }).toString('base64');
  return `unpack(Buffer.from('${base64}','base64')).toString()`;
}

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
    plugins: [compiledData],
    banner: { js: REQUIRE },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const files = await Promise.all(result.outputFiles.map((file) => small(file, result.metafile)));
  return {
    files: files.map(({ path, contents }) => writeBuilt(path, contents)),
    packages: packagesIn(result.metafile),
  };
}

/** A chunk that is mostly of packages loses the names in it: nobody here reads its stack traces. */
async function small(
  file: OutputFile,
  meta: Metafile,
): Promise<Pick<OutputFile, 'path' | 'contents'>> {
  const inputs = Object.entries(
    meta.outputs[relative(ROOT, file.path).replaceAll('\\', '/')]?.inputs ?? {},
  );
  const bytes = (of: typeof inputs): number =>
    of.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const ofPackages = inputs.filter(([path]) => path.startsWith('node_modules/'));
  if (bytes(ofPackages) < 0.9 * bytes(inputs) || inputs.length === 0) return file;
  const options = {
    format: 'esm',
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
  } as const;
  const { code } = await transform(file.text, options);
  return { path: file.path, contents: Buffer.from(code) };
}

function packagesIn(meta: Metafile): string[] {
  const folders = Object.values(meta.outputs)
    .flatMap((output) => Object.keys(output.inputs))
    .map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}
