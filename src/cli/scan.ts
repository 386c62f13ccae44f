/** `scan-tokens [PATH...]` and `--staged`: runs a scan and writes its report in the format asked for. */
import { UsageError } from '../errors.ts';
import { nearest } from '../options/nearest.ts';
import { resolveOptions, type Raw } from '../options/resolve.ts';
import { formats } from '../report/index.ts';
import type { Format, Report } from '../report/types.ts';
import { visibleBytes } from '../report/visible.ts';
import { run as scan } from '../run.ts';
import type { Run } from './commands.ts';
import { EXIT } from './exit-codes.ts';
import { describeFailure } from './failure.ts';
import { misspelledCommand } from './misspelled-command.ts';
import { notWritten } from './print.ts';
import { lookAt, write } from './terminal.ts';
import type { Typed } from './typed.ts';

export const run: Run = async (typed, around) => {
  const load = formatNamed(String(typed.flags['format'] ?? 'text'));
  const options = resolveOptions(rawFrom(typed), around);
  if (options.target.kind === 'paths') {
    const mistake = misspelledCommand(typed.operands, around.cwd);
    if (mistake !== undefined) throw mistake;
  }
  const [format, report] = await Promise.all([load(), scan(options)]);
  const { text, crash } = rendered(format, report, () =>
    format.render(report, lookAt(around.stdout, typed, around.env)),
  );
  const unwritten = await write(around.stdout, text);
  for (const problem of [crash, unwritten && notWritten(unwritten)]) {
    if (problem !== undefined) await write(around.stderr, describeFailure(problem));
  }
  if (report.blocked) return EXIT.found;
  return report.complete && crash === undefined && unwritten === undefined
    ? EXIT.clean
    : EXIT.couldNotLook;
};

function rawFrom({ flags, operands }: Typed): Raw {
  const is = (name: string): boolean => flags[name] === true;
  const text = <Key extends string>(name: string, key: Key): Partial<Record<Key, string>> => {
    const value = flags[name];
    return (typeof value === 'string' ? { [key]: value } : {}) as Partial<Record<Key, string>>;
  };
  return {
    paths: operands,
    staged: is('staged'),
    unpushed: is('unpushed'),
    noUnpushed: is('no-unpushed'),
    history: is('history'),
    all: is('all'),
    prePush: is('pre-push'),
    preReceive: is('pre-receive'),
    stdin: is('stdin'),
    noInlineAllow: is('no-inline-allow'),
    ...text('range', 'range'),
    ...text('since', 'since'),
    ...text('stdin-filename', 'stdinFilename'),
    ...text('commit-msg', 'commitMsg'),
    ...text('fail-on', 'failOn'),
  };
}

/** @throws UsageError for a format that does not exist */
function formatNamed(name: string): () => Promise<Format> {
  const load = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (load !== undefined) return load;
  const known = Object.keys(formats);
  const meant = nearest(name, known);
  throw new UsageError(`--format ${name}: there is no such format`, {
    hint: `${meant === undefined ? '' : `Did you mean ${meant}? `}The formats are ${known.join(', ')}.`,
  });
}

/** A format that fails must not take the findings with it: then they are told in the plainest way. */
function rendered(
  format: Format,
  report: Report,
  render: () => string,
): { text: string; crash?: unknown } {
  try {
    return { text: render() };
  } catch (crash) {
    const places = report.tokens.flatMap(({ rule, places }) =>
      places.map(
        ({ origin, place }) =>
          `${visibleBytes(origin.path)}:${place.line}:${place.column} ${rule.id}`,
      ),
    );
    return {
      text: [
        `The report could not be written as ${format.name}; these were found:`,
        ...places,
      ].join('\n'),
      crash,
    };
  }
}
