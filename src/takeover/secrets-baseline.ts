/** `.secrets.baseline` of detect-secrets: SHA-1 of each value, by file, with what an audit said of it. */
import { createHash } from 'node:crypto';
import { Lines } from './lines.ts';
import { readAs } from './read-as.ts';
import { nothing, type Allow, type Remaining, type Theirs } from './types.ts';

interface Baseline {
  readonly plugins_used?: readonly { readonly name?: string; readonly path?: string }[];
  readonly filters_used?: readonly { readonly path?: string; readonly pattern?: unknown }[];
  /** Of versions before 1.0, and of IBM's. */
  readonly exclude?: { readonly files?: string | null; readonly lines?: string | null };
  readonly word_list?: { readonly file?: string | null };
  readonly results?: Readonly<Record<string, readonly Result[]>>;
}

interface Result {
  readonly type?: string;
  readonly hashed_secret?: string;
  readonly is_secret?: boolean;
}

const LEFT_OUT =
  'no file and no line is left out here: switch rules off for paths in the configuration';

/** @throws ConfigError where it is no JSON */
export function secretsBaseline(text: string): Theirs {
  const baseline = readAs('JSON', text, JSON.parse) as Baseline;
  const lines = new Lines(text);
  const allows = Object.entries(baseline.results ?? {}).flatMap(([path, results]) =>
    results.flatMap((result) => allowOf(path, result, lines)),
  );
  const custom = (baseline.plugins_used ?? []).filter((plugin) => plugin.path !== undefined);
  const { files, lines: without } = baseline.exclude ?? {};
  const old = [files, without, baseline.word_list?.file].filter((one) => typeof one === 'string');
  const excluded = (baseline.filters_used ?? []).filter(({ pattern }) => pattern !== undefined);
  const remaining: Remaining[] = [
    ...custom.map(({ name = '' }) => ({
      line: lines.of(name),
      what: `plugin ${name}`,
      why: 'it is code of its own: write it as a rule',
    })),
    ...excluded.map(({ path = '', pattern }) => ({
      line: lines.of(path),
      what: JSON.stringify(pattern),
      why: LEFT_OUT,
    })),
    ...old.map((what) => ({ line: lines.of(JSON.stringify(what)), what, why: LEFT_OUT })),
  ];
  return { ...nothing('detect-secrets'), allows, remaining };
}

function allowOf(path: string, result: Result, lines: Lines): Allow[] {
  const { hashed_secret: hash, is_secret: real, type = 'secret' } = result;
  if (hash === undefined) return [];
  return [
    {
      line: lines.of(hash),
      what: `${type} in ${path}`,
      fits: (here) => here.path === path.replaceAll('\\', '/') && sha1(here.value) === hash,
      baseline: true,
      ...(real !== undefined && { state: real ? ('real' as const) : ('none' as const) }),
    },
  ];
}

function sha1(value: string): string {
  return createHash('sha1').update(value).digest('hex');
}
