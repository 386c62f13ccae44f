/** Tells parts of a token that help its owner: a data centre, a bot's id, an organisation. */
import type { Check } from '../types.ts';
import { fact, open } from './formats/verdict.ts';

/** Arguments are names of groups, or `label=group`: `tell(bot id=bot)`. Proves nothing; name no group that is secret. */
export const tell: Check = {
  name: 'tell',
  verify(candidate, args) {
    const pairs = args.map(
      (arg) => arg.split('=', 2).map((part) => part.trim()) as [string, string?],
    );
    return open(
      '',
      pairs.flatMap(([label, group = label]) => fact(label, candidate.groups[group])),
    );
  },
};
