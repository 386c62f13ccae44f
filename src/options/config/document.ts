/** Reads the text of a configuration: YAML, JSON, or the key of a package.json. */
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { ConfigError } from '../../errors.ts';
import { PACKAGE_FILE, PACKAGE_KEY } from './find.ts';
import type { Keys } from './misfits.ts';

export interface Parsed {
  /** Plain data; undefined where a package.json has no such key. */
  readonly value: unknown;
  /** `scan-tokens.config.yaml:3`, by the keys of a part; of the nearest part above it that exists. */
  readonly from: (keys: Keys) => string;
}

/** Aliases can blow a small file up to gigabytes; a configuration has no use for more than a few. */
const MOST_ALIASES = 20;

/**
 * @param path as it is told
 * @throws ConfigError with path and line
 */
export function parseConfig(text: string, path: string): Parsed {
  const counter = new LineCounter();
  const document = read(text, path, counter);
  const broken = document.errors[0] ?? document.warnings[0];
  if (broken !== undefined) {
    const { line } = counter.linePos(broken.pos[0]);
    throw new ConfigError(`${path}:${line}: ${broken.message.split('\n')[0] ?? ''}`);
  }
  const inPackage = path === PACKAGE_FILE || path.endsWith(`/${PACKAGE_FILE}`);
  const whole = plain(document, path);
  return {
    value: inPackage ? (whole as Record<string, unknown> | null)?.[PACKAGE_KEY] : whole,
    from: (keys) => {
      const all = inPackage ? [PACKAGE_KEY, ...keys] : keys;
      for (let depth = all.length; depth > 0; depth--) {
        const node: unknown = document.getIn(all.slice(0, depth), true);
        if (isNode(node) && node.range) return `${path}:${counter.linePos(node.range[0]).line}`;
      }
      return path;
    },
  };
}

function read(text: string, path: string, lineCounter: LineCounter): Document {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false });
  } catch (error) {
    throw tooMuch(error, path);
  }
}

function plain(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown;
  } catch (error) {
    throw tooMuch(error, path);
  }
}

/** The parser runs out of stack, or out of the aliases it may follow. */
function tooMuch(error: unknown, path: string): unknown {
  if (error instanceof RangeError)
    return new ConfigError(`${path} is nested too deeply`, { cause: error });
  if (error instanceof ReferenceError) {
    return new ConfigError(`${path} repeats parts of itself too often (${MOST_ALIASES} aliases)`, {
      hint: 'Write the parts out, or use fewer aliases.',
      cause: error,
    });
  }
  return error;
}
