/** Bundles what an installed hook runs into one file: Node's start-up snapshots take no modules. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { compiledData } from './bundle.ts';
import { DIST, ROOT, writeBuilt } from './paths.ts';

/** Modules that the file holds, of those that are loaded only when they are needed. */
const HELD = /[\\/](?:cli[\\/]scan|report[\\/]text)\.ts$/;

/** Whatever else is asked for says that it is not there; the hook then leaves all to the whole command. */
const notHeld: Plugin = {
  name: 'not-held',
  setup(setup) {
    setup.onResolve({ filter: /./ }, ({ kind, path, resolveDir }) =>
      kind !== 'dynamic-import' || HELD.test(join(resolveDir, path))
        ? undefined
        : { path, namespace: 'not-held' },
    );
    setup.onLoad({ filter: /./, namespace: 'not-held' }, ({ path }) => ({
      contents: `throw Object.assign(new Error(${JSON.stringify(`${path} is not in this file`)}),{code:'SCAN_TOKENS_NOT_HELD'})`,
    }));
  },
};

/** It is read only once, by `install`, so it lies compressed in the package. @returns the path written */
export async function bundleHook(): Promise<string> {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/hook.ts'],
    outfile: join(DIST, 'hook.cjs.gz'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    plugins: [compiledData, notHeld],
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  const [file] = result.outputFiles;
  // A snapshot of an older file would hold older rules.
  rmSync(join(DIST, 'hook.blob'), { force: true });
  return writeBuilt(file!.path, gzipSync(file!.contents, { level: 9 }));
}
