/** Gets the answers of an audit: a key each where somebody sits at a terminal, a line each from anywhere else. */
import type { Said } from '../../run/audit.ts';
import { linesOf } from '../lines.ts';
import type { Surroundings, Terminal } from '../surroundings.ts';
import { readAnswer } from './card.ts';

export interface Asker {
  /** What can be answered, as it is shown below each entry. */
  readonly help: string;
  /** Somebody thinks about each answer, so none may be lost. */
  readonly byHand: boolean;
  /** @returns null where the answers have ended */
  next(): Promise<Said | 'quit' | 'unclear' | null>;
  /** Gives the terminal back. */
  close(): Promise<void>;
}

const STATES = 'r real, to be rotated    n';

/** @param print shows what a key did, since it is not seen itself */
export function askerFor(
  { stdin, terminal }: Surroundings,
  print: (text: string) => Promise<unknown>,
): Asker | null {
  const open = terminal?.();
  if (open !== undefined) return keyAsker(open, print);
  return stdin === undefined ? null : lineAsker(linesOf(stdin()));
}

function lineAsker(lines: AsyncGenerator<string, undefined>): Asker {
  return {
    help: `  ${STATES} [reason] no secret    l later    q stop here; then Enter`,
    byHand: false,
    async next() {
      const { value, done } = await lines.next();
      return done === true ? null : readAnswer(value);
    },
    async close() {
      await lines.return(undefined);
    },
  };
}

const CONTROL_C = '\x03';
const CONTROL_D = '\x04';
const SHOWN = { real: 'real, to be rotated', none: 'no secret', later: 'later' } as const;

function keyAsker(terminal: Terminal, print: (text: string) => Promise<unknown>): Asker {
  const keys = keysOf(terminal.input);
  terminal.raw(true);
  return {
    help: `  ${STATES} no secret    l later    q stop here`,
    byHand: true,
    async next() {
      const { value: key, done } = await keys.next();
      if (done === true) return null;
      if (key === CONTROL_C || key === CONTROL_D) return 'quit';
      const answer = readAnswer(key);
      if (answer === 'quit' || answer === 'unclear') return answer;
      await print(`  ${SHOWN[answer.state]}`);
      return answer.state === 'none' ? withReason(terminal, keys, print) : answer;
    },
    async close() {
      terminal.close();
      await keys.return(undefined);
    },
  };
}

/** The terminal reads a line by itself, with its own editing. */
async function withReason(
  terminal: Terminal,
  keys: AsyncGenerator<string, undefined>,
  print: (text: string) => Promise<unknown>,
): Promise<Said | null> {
  await print('  Why? One line, or Enter alone:');
  terminal.raw(false);
  let line = '';
  for (;;) {
    const { value: key, done } = await keys.next();
    if (done === true || key === '\n' || key === '\r') break;
    line += key;
  }
  terminal.raw(true);
  const said = readAnswer(`n ${line}`);
  return typeof said === 'string' ? null : said;
}

/** A letter each; an arrow or another key that sends several is one. */
async function* keysOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder();
  for await (const chunk of input) {
    const text = decoder.decode(chunk, { stream: true });
    if (text.startsWith('\x1b')) yield text;
    else yield* text;
  }
}
