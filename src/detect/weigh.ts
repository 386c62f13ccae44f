/** Weighs a value in an unmistakable place, such as a password in a URL, by the generic score: words are placeholders. */
import { loadModel } from './generic/model.ts';
import { score } from './generic/score.ts';
import type { Judgement } from './judge.ts';
import type { Match } from './matcher.ts';

const BEFORE = 100;

/** @returns the judgement, lowered to `possible` where the value reads like a placeholder */
export function weigh(judgement: Judgement, match: Match, bytes: Buffer, path: string): Judgement {
  const [start, end] = match.secret;
  const value = bytes.toString('latin1', start, end);
  const before = bytes.toString('latin1', Math.max(0, start - BEFORE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const odds = score({ name: 'password', value, quote: '', before: line, after: '', path }, loadModel());
  if (odds >= 0) return judgement;
  return { ...judgement, confidence: 'possible', reasons: [...judgement.reasons, 'reads like a word'] };
}
