/** The import table of the house: who may import whom, and that nothing goes round in circles. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Rooms that a room may import. `x:types` are type imports only. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  cli: ['options', 'run', 'report', 'install', 'rules', 'errors'],
  options: ['rules', 'errors'],
  samples: ['detect', 'rules'],
  run: [
    'options',
    'rules',
    'sources',
    'git',
    'detect',
    'suppress',
    'advise',
    'report',
    'samples',
    'takeover',
    'errors',
  ],
  takeover: ['rules', 'errors'],
  rules: ['errors'],
  sources: ['git', 'errors'],
  git: ['errors'],
  detect: ['rules:types'],
  suppress: ['detect:types', 'rules:types', 'errors'],
  advise: ['git', 'detect:types', 'rules:types', 'sources:types', 'errors'],
  report: ['detect:types', 'rules:types', 'sources:types'],
  install: ['git', 'errors'],
  index: ['library', 'report:types', 'errors'],
  library: ['options', 'run', 'report', 'rules', 'errors'],
  errors: [],
};

interface Import {
  readonly from: string;
  /** A path inside `src/`, a package, or `node:…`. */
  readonly to: string;
  readonly typeOnly: boolean;
  /** `import('…')`: loaded when it is needed, if ever. */
  readonly lazy: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const text = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]));
const imports = files.flatMap((file) => importsOf(file, text.get(file)!));

/** Static imports, re-exports and `import('…')`. */
function importsOf(file: string, source: string): Import[] {
  const statement = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  const lazy = /\b(import)\(\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(statement), ...source.matchAll(lazy)].map((match) => ({
    from: file,
    to: resolve(file, match[2]!),
    typeOnly: match[1]?.startsWith('type') ?? false,
    lazy: match[1] === 'import',
  }));
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

/** `detect/checks/jwt.ts` is in `detect`, `run.ts` in `run`. */
function roomOf(path: string): string {
  return path.split('/')[0]!.replace(/\.ts$/, '');
}

const inside = (one: Import) => text.has(one.to);
const told = (one: Import) => `${one.from} imports ${one.to}`;

describe('rooms', () => {
  test('the search for imports sees the house', () => {
    expect(imports.filter(inside).length).toBeGreaterThan(10);
    const outside = imports.filter(
      (one) => one.to.startsWith('..') && one.to !== '../package.json',
    );
    expect(outside.map(told)).toEqual([]);
    const broken = imports.filter((one) => one.to.endsWith('.ts') && !inside(one));
    expect(broken.map(told)).toEqual([]);
  });

  test('every room is in the table', () => {
    expect(files.map(roomOf).filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('imports go the way the table says', () => {
    const wrong = imports.filter(inside).filter((one) => {
      const [from, to] = [roomOf(one.from), roomOf(one.to)];
      const allowed = MAY_IMPORT[from] ?? [];
      return (
        from !== to && !allowed.includes(to) && !(one.typeOnly && allowed.includes(`${to}:types`))
      );
    });
    expect(wrong.map(told)).toEqual([]);
  });

  test('nothing imports in a circle', () => {
    const atStart = imports.filter((one) => inside(one) && !one.typeOnly && !one.lazy);
    expect(circles(atStart)).toEqual([]);
  });
});

describe('what touches the world', () => {
  test('detection imports no module of node but node:crypto and node:zlib', () => {
    const pure = ['node:crypto', 'node:zlib'];
    const wrong = imports.filter(
      (one) => roomOf(one.from) === 'detect' && !inside(one) && !pure.includes(one.to),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('only src/git/ starts processes', () => {
    const starters = ['node:child_process', 'child_process', 'simple-git', 'execa', 'tinyexec'];
    // These start Node itself: to make the hook's start-up snapshot, and to leave its work to the whole command.
    const ofNode = ['install/snapshot.ts', 'cli/hook.ts'];
    const wrong = imports.filter(
      (one) =>
        starters.includes(one.to) && roomOf(one.from) !== 'git' && !ofNode.includes(one.from),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('only the command line knows the terminal, the arguments and the exit code', () => {
    const world = /\bconsole\s*\.|\bprocess\s*\.\s*(?:argv|exit|exitCode|stdout|stderr|env)\b/;
    const wrong = files.filter(
      (file) => roomOf(file) !== 'cli' && world.test(code(text.get(file)!)),
    );
    expect(wrong).toEqual([]);
  });

  test('nothing opens a connection', () => {
    const network = /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)|^undici$/;
    expect(imports.filter((one) => network.test(one.to)).map(told)).toEqual([]);
    expect(files.filter((file) => /\bfetch\s*\(/.test(code(text.get(file)!)))).toEqual([]);
  });
});

/** The source without its comments and texts. */
function code(source: string): string {
  const comments = /\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm;
  const texts = /(['"`])(?:\\.|(?!\1)[^\\\n])*\1/g;
  return source.replace(comments, '').replace(texts, "''");
}

/** Each circle once, as `a.ts > b.ts > a.ts`. */
function circles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      found.push([...path.slice(path.indexOf(file)), file].join(' > '));
      return;
    }
    if (done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
