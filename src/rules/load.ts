/** Reads rule files and refuses what does not fit, with file, line and reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { ConfigError } from '../errors.ts';
import type { LoadedFile, RuleFile } from './file.ts';
import validate from './validate.ts';

/**
 * Loads every `*.yaml` of a folder, in order of name.
 * @param folder path of the folder
 * @param shown how the folder is called in messages
 * @throws ConfigError if a file is no YAML, does not fit the schema, or if there is none
 */
export function loadRuleFolder(folder: string, shown: string): LoadedFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  if (names.length === 0) throw new ConfigError(`${shown} holds no rule file (*.yaml)`);
  return names.sort().map((name) => parseRuleFile(readFileSync(join(folder, name), 'utf8'), `${shown}/${name}`));
}

/**
 * Parses one rule file.
 * @param text its content
 * @param path how it is called in messages
 * @throws ConfigError naming path, line and reason of everything that does not fit
 */
export function parseRuleFile(text: string, path: string): LoadedFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) throw new ConfigError(`${path}:${counter.linePos(broken.pos[0]).line}: ${broken.message}`);
  const content = contentOf(document, path);
  const lineOf = (keys: readonly (string | number)[]): number => {
    for (let depth = keys.length; depth > 0; depth--) {
      const node: unknown = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const fits: boolean = validate(content);
  if (!fits) throw new ConfigError(describe(validate.errors ?? [], path, lineOf));
  return { path, content: content as RuleFile, lineOf };
}

/** Aliases can blow a small file up to gigabytes; a rule file has no use for more than a few. */
function contentOf(document: Document, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new ConfigError(`${path}:1: ${error.message}`, { cause: error });
  }
}

function describe(errors: ErrorObject[], path: string, lineOf: LoadedFile['lineOf']): string {
  const told = errors.map((error) => {
    const keys = error.instancePath
      .split('/')
      .slice(1)
      .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    return `${path}:${lineOf(keys)}: ${keys.join('.') || 'the file'} ${reason(error)}`;
  });
  return [...new Set(told)].slice(0, 5).join('\n');
}

function reason(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
      return `has the unknown key ${JSON.stringify(params['additionalProperty'])}`;
    case 'enum':
      return `must be one of ${JSON.stringify(params['allowedValues'])}`;
    case 'oneOf':
      return 'needs either `pattern`, or `value` and `named`';
    default:
      return error.message ?? 'does not fit';
  }
}
