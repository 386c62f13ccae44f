import { describe, expect, test } from 'vitest';
import { github } from '../../src/report/github.ts';
import type { Report } from '../../src/report/types.ts';
import { STRIPE_PUBLIC, found, report } from './made.ts';
import { NASTY_PATH, NASTY_TEXT, SECRETS, everything } from './situations.ts';

const render = (made: Report) => github.render(made, { color: false, width: 80, quiet: false });

/** As the runner reads a line: ActionCommand.TryParseV2 of actions/runner. */
function parse(line: string): {
  command: string;
  properties: Record<string, string>;
  message: string;
} {
  const [, head, message] = /^::(.*?)::(.*)$/.exec(line)!;
  const [command, ...rest] = head!.split(' ');
  const undo = (text: string) =>
    text.replace(/%(0D|0A|3A|2C|25)/g, (_all, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
  const properties = Object.fromEntries(
    rest
      .join(' ')
      .split(',')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), undo(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { command: command!, properties, message: undo(message!) };
}

const annotations = (made: Report) =>
  render(made)
    .split('\n')
    .filter((line) => line.startsWith('::'))
    .map(parse);

describe('github', () => {
  test('annotates each place with file, lines, columns and what to do', () => {
    const [one] = annotations(report([found({ value: SECRETS.personal })]));
    expect(one).toMatchObject({
      command: 'error',
      properties: {
        file: 'src/bot.js',
        line: '12',
        endLine: '12',
        col: '16',
        endColumn: '56',
        title: 'GitHub personal access token (classic)',
      },
    });
    expect(one!.message).toContain(
      '1. Read it from the environment instead: process.env.GITHUB_TOKEN\n',
    );
    expect(one!.message).toContain('2. Press Delete beside the token.');
  });

  test('warns of what is possible, notices what is public', () => {
    const commands = annotations(
      report([
        found({ value: SECRETS.personal, confidence: 'possible' }),
        found({ value: SECRETS.publishable, rule: STRIPE_PUBLIC, confidence: 'likely' }),
      ]),
    ).map(({ command }) => command);
    expect(commands.sort()).toEqual(['notice', 'warning']);
  });

  test('a hostile path stays one property, a hostile line one message', () => {
    const [one, ...others] = annotations(
      report([found({ value: SECRETS.nasty, path: NASTY_PATH, text: NASTY_TEXT })]),
    );
    expect(others).toEqual([]);
    expect(one!.properties['file']).toContain(
      'a</script><img src=x onerror=alert(1)>]]>::error file=x::y%0A|`b`\\x0a::warning::c\\x1b[31m',
    );
    expect(Object.keys(one!.properties)).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
  });

  test('tells what could not be looked at, and how much was', () => {
    expect(annotations(everything()).at(-1)).toMatchObject({
      command: 'error',
      message: 'the object is missing </failure>',
    });
    expect(render(everything()).trimEnd().split('\n').at(-1)).toContain(
      'not everything could be looked at',
    );
  });
});
