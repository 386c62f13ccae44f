/** Takes over what another scanner was told to let pass, and says line by line what could not be taken. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding } from '../detect/types.ts';
import { ConfigError, UsageError } from '../errors.ts';
import { whoWorks } from '../git/who.ts';
import type { Options } from '../options/types.ts';
import { CONFIG_FILES } from '../options/config/find.ts';
import type { Entry } from '../suppress/entry.ts';
import { BASELINE_FILE, IGNORE_FILE } from '../suppress/names.ts';
import { readerOf } from '../takeover/index.ts';
import { ruleFileOf } from '../takeover/rule-file.ts';
import type { Allow, Here, Remaining, Theirs } from '../takeover/types.ts';
import type { Located } from './collect.ts';
import { mergeByUnion, readEntryFile, writeEntryFile } from './entry-file.ts';
import { HISTORY } from './baseline.ts';
import { gather, type Gathered } from './gather.ts';
import { withOwnKey } from './own-key.ts';
import { Prints } from './suppress/prints.ts';
import { surestByValue } from './suppress/judge.ts';

export interface TakenOver {
  /** Sentences on what was taken, and where it stands now. */
  readonly taken: readonly string[];
  /** What was not, or only in part, in the order of their file. */
  readonly remaining: readonly Remaining[];
}

/** @throws UsageError for a file of no scanner that is known, ConfigError where it is broken */
export function readTheirs(name: string, text: string): Theirs {
  const reader = readerOf(name);
  if (reader !== undefined) return reader(text);
  throw new UsageError(`${JSON.stringify(name)} is no file of a scanner that is known`, {
    hint: 'Known are .gitleaksignore, .gitleaks.toml, .secrets.baseline, .talismanrc and .secretlintrc.json.',
  });
}

/**
 * @param name of their file, as it is told
 * @throws ScanError where something could not be looked at, or a file could not be written
 */
export async function takeOver(theirs: Theirs, name: string, options: Options): Promise<TakenOver> {
  const past = theirs.allows.some(({ history }) => history === true);
  const here = await gather(options, past ? [HISTORY] : []);
  const entries = await writeEntries(theirs.allows, name, here);
  const rules = writeRules(theirs, here, options);
  const told = [...theirs.remaining, ...entries.remaining, ...rules.remaining].map((one) => ({
    ...one,
    what: withoutValues(one.what, here.located),
  }));
  return {
    taken: [...entries.taken, ...rules.taken],
    remaining: told.sort((a, b) => a.line - b.line),
  };
}

async function writeEntries(
  allows: readonly Allow[],
  name: string,
  here: Gathered,
): Promise<TakenOver> {
  const open = here.located.filter(({ allowed }) => allowed === undefined);
  const surest = surestByValue(open.map(({ finding }) => finding));
  const seen = open.map((located) => ({ located, here: hereOf(located, here.top) }));
  const wanted = {
    [IGNORE_FILE]: new Map<Finding, Allow>(),
    [BASELINE_FILE]: new Map<Finding, Allow>(),
  };
  const remaining: Remaining[] = [];
  for (const allow of allows) {
    const fitting = seen.filter(
      (one) => (one.here.commit !== undefined) === (allow.history ?? false) && allow.fits(one.here),
    );
    const into = wanted[allow.baseline === true ? BASELINE_FILE : IGNORE_FILE];
    for (const { located } of fitting)
      into.set(surest.get(located.finding.secret.reveal())!, allow);
    const why = whyRemains(allow, fitting.length);
    if (why !== undefined) remaining.push({ line: allow.line, what: allow.what, why });
  }
  const taken: string[] = [];
  for (const file of [IGNORE_FILE, BASELINE_FILE] as const) {
    if (wanted[file].size > 0) taken.push(await add(file, wanted[file], name, here));
  }
  if (taken.length > 0) await mergeByUnion(here.repository, here.top);
  return { taken, remaining };
}

function whyRemains({ onlyNow, unfit }: Allow, fitting: number): string | undefined {
  if (fitting === 0)
    return unfit ?? 'nothing that is found here now fits it, so there is nothing to allow';
  return onlyNow === true
    ? 'taken for what is found now only: a value is allowed here, not whatever may come'
    : undefined;
}

async function add(
  file: string,
  wanted: ReadonlyMap<Finding, Allow>,
  name: string,
  { top, repository, located }: Gathered,
): Promise<string> {
  const found = [...surestByValue(located.map(({ finding }) => finding)).values()];
  const old = await withOwnKey(readEntryFile(top, file), found);
  const prints = new Prints([{ ...old, entries: [] }]);
  const known = new Set(old.entries.map(({ fingerprint }) => fingerprint));
  const by = await whoWorks(repository);
  const on = new Date().toISOString().slice(0, 10);
  const fresh: Entry[] = [];
  for (const [finding, { line, baseline, state }] of wanted) {
    const all = await prints.of(finding);
    if (all.some((print) => known.has(print))) continue;
    fresh.push({
      fingerprint: all[0]!,
      rule: finding.rule.id,
      ...(by !== undefined && { by }),
      on,
      ...(state !== undefined && { state }),
      // Not their words: those may be the very value.
      ...(baseline !== true && { reason: `taken over from ${name}:${line}` }),
    });
  }
  writeEntryFile(top, file, { ...old, entries: [...old.entries, ...fresh] });
  return `${fresh.length} written to ${file}, ${wanted.size - fresh.length} were there`;
}

function hereOf({ origin, finding }: Located, top: string): Here {
  return {
    fileHash: () => fileHash(join(top, utf8(origin.path))),
    path: utf8(origin.path),
    line: finding.place.line,
    rule: finding.rule.id,
    ...(origin.commit !== undefined && { commit: origin.commit }),
    value: utf8(finding.secret.reveal()),
    text: utf8(finding.place.excerpt.reveal()),
  };
}

function fileHash(path: string): string {
  if (!existsSync(path)) return '';
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}

function withoutValues(text: string, located: readonly Located[]): string {
  const values = new Set(located.map(({ finding }) => utf8(finding.secret.reveal())));
  const clean = [...values].reduce((left, value) => left.replaceAll(value, '…'), text);
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
}

function writeRules(theirs: Theirs, { top, rules }: Gathered, { settings }: Options): TakenOver {
  const path = `.scan-tokens/${theirs.tool}.yaml`;
  const known = new Set(rules.set.rules.map(({ id }) => id));
  const off = theirs.off.filter(({ id }) => known.has(id));
  const remaining: Remaining[] = theirs.off
    .filter(({ id }) => !known.has(id))
    .map(({ line, id }) => ({ line, what: id, why: 'no rule here has this id' }));
  const made = ruleFileOf(theirs.tool, path, theirs.rules);
  remaining.push(...made.remaining);
  if (made.text === null && off.length === 0) return { taken: [], remaining };
  const lines = [
    ...(made.text === null ? [] : [`own-rules: ${path}`]),
    ...(off.length === 0 ? [] : ['rules:', ...off.map(({ id }) => `  ${id}: off`)]),
  ];
  const taken: string[] = [];
  if (made.text !== null) {
    writeNew(join(top, path), path, made.text);
    taken.push(
      `${made.ids.length} ${made.ids.length === 1 ? 'rule' : 'rules'} written to ${path}: say there where their tokens are rotated, and try them with "scan-tokens rules test"`,
    );
  }
  const [config] = settings.files;
  if (config === undefined)
    writeNew(join(top, CONFIG_FILES[0]), CONFIG_FILES[0], `${lines.join('\n')}\n`);
  taken.push(
    config === undefined
      ? `${CONFIG_FILES[0]} written`
      : `Add to ${config}: ${lines.map((line) => line.trim()).join(' ')}`,
  );
  return { taken, remaining };
}

/** Never over something that is there. */
function writeNew(path: string, shown: string, text: string): void {
  if (existsSync(path)) {
    throw new ConfigError(`${shown} is there already, so nothing is written over it`, {
      hint: 'Move it away, and run this again.',
    });
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
}
