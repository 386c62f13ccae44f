/**
 * Slack tokens and webhook URLs, which name the workspace, bot, app or channel they are for.
 * Source: https://api.slack.com/authentication/token-types
 */
import type { Check } from '../types.ts';
import { fact, open } from './formats/verdict.ts';

/** Number parts of `xoxb-` and `xoxp-`, in their order. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  b: ['workspace', 'bot'],
  p: ['workspace', 'user'],
  e: ['workspace'],
};
/** Ids by their first letter: https://api.slack.com/docs/conversations-api and the event reference. */
const LETTERS: Readonly<Record<string, string>> = {
  T: 'workspace',
  E: 'organisation',
  A: 'app',
  B: 'webhook',
  U: 'user',
  C: 'channel',
};

/** The whole match. Nothing is proved: these ids have no checksum. */
export const slackIds: Check = {
  name: 'slack-ids',
  verify({ text }) {
    const [, kind = '', numbers = ''] = /^xox([a-z])[.a-z0-9]*-((?:\d{9,15}-)+)/.exec(text) ?? [];
    const byNumber = numbers
      .split('-')
      .flatMap((number, at) =>
        fact(NUMBERS[kind]?.[at] ?? '', NUMBERS[kind]?.[at] === undefined ? '' : number),
      );
    const byLetter = [...text.matchAll(/(?<=[/-])([TEABUC])[A-Z0-9]{8,12}(?=[/-])/g)].flatMap(
      ([id, letter = '']) => fact(LETTERS[letter] ?? '', id),
    );
    return open('', byNumber.length > 0 ? byNumber : byLetter.slice(0, 3));
  },
};
