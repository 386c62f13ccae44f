/** How many values a second the learned score judges: those that stand under a telling name in real code. */
import type { Context } from '../../src/detect/generic/context.ts';
import { loadModel } from '../../src/detect/generic/model.ts';
import { isNoSecret } from '../../src/detect/generic/no-secret.ts';
import { score, scoreIfLikely } from '../../src/detect/generic/score.ts';
import { cleanCandidates } from '../../tools/train/clean-code.ts';
import { tellingWords } from '../../tools/train/words.ts';

/** The fastest counts: whatever else runs on the machine only ever adds. */
const ROUNDS = 15;
/** So many rounds warm up the compiler of V8. */
const UNMEASURED = 2;

export interface ScoreSpeed {
  readonly values: number;
  /** The fastest of so many rounds is told. */
  readonly rounds: number;
  /** Values a second, as a scan asks: told or not. */
  readonly asScanned: number;
  /** Values a second where all trees speak of each. */
  readonly whole: number;
}

/** @param folders of code; their files of up to a megabyte are read @returns the fastest of some rounds, by processor time */
export function scoreSpeed(folders: readonly string[]): ScoreSpeed {
  const words = tellingWords();
  const contexts = folders
    .flatMap((folder) => cleanCandidates(folder, words, () => true))
    .map(({ candidate }) => candidate.context);
  const model = loadModel();
  return {
    values: contexts.length,
    rounds: ROUNDS,
    asScanned: perSecond(contexts, (context) => {
      const odds = scoreIfLikely(context, model);
      return odds !== null && !isNoSecret(context.value) ? 1 : 0;
    }),
    whole: perSecond(contexts, (context) => score(context, model)),
  };
}

function perSecond(contexts: readonly Context[], judge: (context: Context) => number): number {
  let sum = 0;
  const rounds: number[] = [];
  for (let round = 0; round < UNMEASURED + ROUNDS; round++) {
    const before = process.cpuUsage();
    for (const context of contexts) sum += judge(context);
    const { user, system } = process.cpuUsage(before);
    if (round >= UNMEASURED) rounds.push((user + system) / 1e6);
  }
  // What was worked out has to be used, or it need not be worked out.
  if (!Number.isFinite(sum)) throw new Error('a score is no number');
  return contexts.length / Math.min(...rounds);
}
