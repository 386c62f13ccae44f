/** `.talismanrc`: files with their checksums, allowed and custom patterns. https://github.com/thoughtworks/talisman */
import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { Lines } from './lines.ts';
import { readAs, sortOut, unknownKeys } from './read-as.ts';
import { fromGo, regexFromGo } from './regex.ts';
import { nothing } from './types.ts';
import type { Allow, Here, Remaining, TheirRule, Theirs } from './types.ts';

interface Config {
  readonly fileignoreconfig?: readonly {
    readonly filename?: string;
    readonly checksum?: string;
    readonly ignore_detectors?: readonly string[];
    readonly allowed_patterns?: readonly string[];
  }[];
  readonly allowed_patterns?: readonly string[];
  readonly custom_patterns?: readonly string[];
  readonly scopeconfig?: readonly { readonly scope?: string }[];
  readonly [key: string]: unknown;
}

const KNOWN = ['fileignoreconfig', 'allowed_patterns', 'custom_patterns', 'scopeconfig', 'version'];

/** @throws ConfigError where it is no YAML */
export function talismanrc(text: string): Theirs {
  const config = readAs('YAML', text, (yaml) => parse(yaml, { maxAliasCount: 20 })) as Config;
  const lines = new Lines(text);
  const files = (config.fileignoreconfig ?? []).flatMap((file) => ofFile(file, lines));
  const patterns = (config.allowed_patterns ?? []).map((what) => allowed(what, lines));
  const customs = (config.custom_patterns ?? []).map((what, index) => custom(what, index, lines));
  const scopes = (config.scopeconfig ?? []).map(({ scope = '' }) => ({
    line: lines.of(`scope: ${scope}`),
    what: `scope ${scope}`,
    why: 'no file is left out for its kind',
  }));
  const unknown = unknownKeys(config, KNOWN, lines);
  return {
    ...nothing('talisman'),
    ...sortOut([...files, ...patterns, ...customs, ...scopes, ...unknown]),
  };
}

type File = NonNullable<Config['fileignoreconfig']>[number];

function ofFile(file: File, lines: Lines): (Allow | Remaining)[] {
  const {
    filename: path = '',
    ignore_detectors: detectors = [],
    allowed_patterns: patterns = [],
  } = file;
  const line = lines.of(path);
  const own = patterns.map((what) => allowed(what, lines, path));
  // A checksum lets the file pass as it is now; `filecontent` lets its content pass for ever.
  const content = detectors.includes('filecontent');
  if (!content && file.checksum === undefined) {
    const why = 'names and sizes of files are not looked at here, so nothing has to be allowed';
    return [...(detectors.length > 0 ? [{ line, what: path, why }] : []), ...own];
  }
  return [
    {
      line,
      what: path,
      fits: (here) =>
        isNamed(path, here.path) && (content || isUnchanged(here, file.checksum ?? '', path)),
      ...(content
        ? { onlyNow: true as const }
        : {
            unfit:
              'nothing is found in it, or it is no longer what its checksum was made of, so Talisman stops at it, too',
          }),
    },
    ...own,
  ];
}

/** collectiveSHA256Hash of Talisman, for one file; of the many that a pattern fits it is not held against their checksum. */
function isUnchanged({ fileHash }: Here, checksum: string, path: string): boolean {
  return /[*?[]|\/$/.test(path) || sha256(sha256('') + fileHash() + sha256(path)) === checksum;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Of a folder its files, of a pattern without a folder the names alone: Addition.Matches of Talisman. */
function isNamed(pattern: string, path: string): boolean {
  if (pattern.endsWith('/')) return path.startsWith(pattern);
  const source = pattern.replace(/[.+^${}()|\\]/g, '\\$&').replace(/[*?]/g, '[^/]$&');
  const whole = pattern.includes('/') ? path : (path.split('/').at(-1) ?? '');
  try {
    return new RegExp(`^${source.replaceAll('[^/]?', '[^/]')}$`).test(whole);
  } catch {
    // A bracket that does not close is one.
    return pattern === path;
  }
}

function allowed(what: string, lines: Lines, path?: string): Allow | Remaining {
  const line = lines.of(what);
  const regex = regexFromGo(what);
  if (regex === null)
    return { line, what, why: 'JavaScript does not take it as a regular expression' };
  const everywhere = new RegExp(regex.source, `${regex.flags}g`);
  // Talisman takes what fits out of the text before it looks at it.
  const fits = (here: Here) =>
    (path === undefined || isNamed(path, here.path)) &&
    !here.text.replace(everywhere, '').includes(here.value);
  return { line, what, fits, onlyNow: true };
}

function custom(what: string, index: number, lines: Lines): TheirRule | Remaining {
  const line = lines.of(what);
  const pattern = fromGo(what);
  if ('why' in pattern) return { line, what, why: pattern.why };
  const { source, ignoreCase } = pattern;
  return {
    line,
    id: `custom-${index + 1}`,
    name: `custom pattern ${index + 1}`,
    pattern: source,
    ignoreCase,
  };
}
