/** Bundles what an installed hook runs into one file: Node's start-up snapshots take no modules. */
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { HookParts } from '../../src/install/snapshot.ts';
import { nameOfData, packed } from './bundle.ts';
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

/** The compiled data comes in a file of its own, which nothing holds once it is read: `HookData`. */
const dataApart: Plugin = {
  name: 'data-apart',
  setup(setup) {
    setup.onLoad({ filter: /[\\/]dist[\\/]compiled[\\/](?:rules|plan)\.json$/ }, ({ path }) => {
      const name = basename(path, '.json');
      const keys = Object.keys(JSON.parse(readFileSync(path, 'utf8')) as object);
      const read = `JSON.parse(readFileSync(process.argv[1]+'.json','utf8')).${name}`;
      // Each key is read by itself, so that a list in base64 does not stay where it is held in numbers.
      const each = keys.map((key) => `get ${key}(){return ${read}.${key}}`).join();
      const contents = name === 'plan' ? `export default {${each}}` : `export default ${read}`;
      return { contents: `import{readFileSync}from'node:fs';${contents}`, loader: 'js' };
    });
  },
};

/** A single character beyond ASCII would double the memory that the text takes in a snapshot. */
function inAscii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const dataOf = (name: string): string => nameOfData(join(DIST, 'compiled', `${name}.json`));

/**
 * It is read only once, by `install`, so it lies packed; its data is that of the whole command.
 * @returns the path written
 */
export async function bundleHook(): Promise<string> {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/hook.ts'],
    outfile: join(DIST, 'hook.json.br'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    plugins: [dataApart, notHeld],
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  const [file] = result.outputFiles;
  // A snapshot of an older file would hold older rules.
  rmSync(join(DIST, 'hook.blob'), { force: true });
  const parts: HookParts = {
    code: inAscii(file!.text),
    data: { rules: dataOf('rules'), plan: dataOf('plan') },
  };
  return writeBuilt(file!.path, packed(JSON.stringify(parts)));
}
