/** Turns rule files into the rule set that detection runs on and the advice that reports print. */
import { ConfigError } from '../errors.ts';
import { alphabetOf } from './alphabet.ts';
import { deriveAnchors } from './anchors.ts';
import { boundaries } from './boundaries.ts';
import type { LoadedFile, RotationEntry, TokenEntry } from './file.ts';
import { information, lengths, parsePattern } from './pattern.ts';
import { fillSubPatterns } from './sub-patterns.ts';
import { ruleSet } from './set.ts';
import type { AdviceBook, CheckCall, NamedRule, Rotation, Rule, RuleAdvice, RuleSet, ShapeRule } from './types.ts';

// A shape says more than a name. A name beside a shape adds more than a check without arguments does (`jwt`), and less
// than one with (`jwt-claims(id)`).
const [NAMED, SHAPE, NAMED_SHAPE] = [1000, 2000, 2007];

/** What the build writes into the bundle. */
export interface Compiled {
  readonly rules: RuleSet;
  readonly advice: AdviceBook;
}

/**
 * @param files loaded rule files
 * @throws ConfigError naming file, line and reason: a pattern that is none, no literal text to look for,
 *   an id used twice or not beginning with the file's name, a token without a rotation
 */
export function compileRules(files: readonly LoadedFile[]): Compiled {
  const rules: Rule[] = [];
  const advice: Record<string, RuleAdvice> = {};
  for (const file of files) {
    file.content.tokens.forEach((token, index) => {
      const fail = (key: string, reason: string, hint = ''): never => {
        throw new ConfigError(`${file.path}:${file.lineOf(['tokens', index, key])}: ${token.id}: ${reason}`, { hint });
      };
      if (advice[token.id]) fail('id', 'this id is taken by another rule');
      if (!token.id.startsWith(`${slugOf(file.path)}-`)) fail('id', `must begin with "${slugOf(file.path)}-", as its file is called`);
      rules.push(compileToken(token, file.content.provider, fail));
      advice[token.id] = adviceOf(token, file, fail);
    });
  }
  return { rules: ruleSet(rules), advice };
}

type Fail = (key: string, reason: string, hint?: string) => never;

function slugOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.yaml$/, '');
}

function adviceOf(token: TokenEntry, file: LoadedFile, fail: Fail): RuleAdvice {
  const rotation = rotationOf(token, file.content.rotation ?? {});
  const { url, steps } = rotation;
  if (!url || !steps) return fail('id', 'has no rotation with a url and steps, nor has its file');
  return {
    site: file.content.site,
    rotation: { ...rotation, url, steps } satisfies Rotation,
    ...(token.why && { why: token.why }),
  };
}

/** A token's own fields in place of its file's. With steps of its own, where they were read and what revokes are its own too. */
function rotationOf(token: TokenEntry, shared: RotationEntry): RotationEntry {
  if (!token.rotation?.steps) return { ...shared, ...token.rotation };
  const { url, also } = shared;
  return { ...(url && { url }), ...(also && { also }), ...token.rotation };
}

function compileToken(token: TokenEntry, provider: string, fail: Fail): Rule {
  const key = token.pattern === undefined ? 'value' : 'pattern';
  try {
    return token.pattern === undefined
      ? compileNamed(token, provider, token.value ?? '')
      : compileShape(token, provider, token.pattern);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return fail(key, error.message, error.hint);
  }
}

function compileShape(token: TokenEntry, provider: string, written: string): ShapeRule {
  const pattern = fillSubPatterns(written);
  const parsed = parsePattern(pattern);
  const ignoreCase = token['ignore-case'] ?? false;
  const anchors = deriveAnchors(parsed);
  if (!anchors) {
    throw new ConfigError('no text of three characters has to be in each match', {
      hint: 'Make it a named value: `value` and `named` in place of `pattern`.',
    });
  }
  return {
    recogniser: 'shape',
    ...common(token, provider),
    pattern,
    ignoreCase,
    maxLength: lengths(parsed)[1],
    anchors: [...new Set(anchors.literals.map((text) => (ignoreCase ? text.toLowerCase() : text)))],
    anchorOffset: anchors.offset,
    ...boundaries(parsed),
    specificity: SHAPE + information(parsed) + argumentWorth(token),
  };
}

function compileNamed(token: TokenEntry, provider: string, written: string): NamedRule {
  const pattern = fillSubPatterns(written);
  const parsed = parsePattern(pattern);
  const named = token.named ?? [];
  const worth = deriveAnchors(parsed) ? NAMED_SHAPE : NAMED;
  return {
    recogniser: 'named',
    ...common(token, provider),
    pattern,
    ignoreCase: token['ignore-case'] ?? false,
    minLength: lengths(parsed)[0],
    maxLength: lengths(parsed)[1],
    alphabet: alphabetOf(parsed),
    named,
    specificity: token.scored ? 0 : worth + information(parsed) + argumentWorth(token) + nameWorth(named),
  };
}

function common(token: TokenEntry, provider: string) {
  return {
    id: token.id,
    provider,
    name: token.name,
    kind: token.kind ?? 'secret',
    confidence: token.confidence ?? 'likely',
    check: token.check === undefined ? null : parseCheck(token.check),
    env: token.env ?? [],
    documented: (token.documented ?? []).map((hash) => hash.replace('sha256-', '')),
    ...(token.scored && { scored: true as const }),
    ...(token.note && { note: token.note }),
    ...(token.lookalikes && { lookalikes: token.lookalikes }),
  } as const;
}

/** `algolia search` says more than `algolia`. */
function nameWorth(named: readonly string[]): number {
  return 3 * Math.min(...named.map((name) => name.split(' ').length));
}

/** `jwt-claims(id, key)` says more than `jwt`. */
function argumentWorth(token: TokenEntry): number {
  return token.check ? 5 + 10 * parseCheck(token.check).args.length : 0;
}

function parseCheck(written: string): CheckCall {
  const [, name = written, args = ''] = /^([^(]+)\((.*)\)$/.exec(written) ?? [];
  return { name, args: args.split(',').map((arg) => arg.trim()).filter(Boolean) };
}
