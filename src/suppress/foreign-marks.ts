/** Allow marks of other tools, so that a repository that changes over keeps them. They name no rule and ask for no reason. */
import type { Allowed, NotAllowed } from './types.ts';

interface ForeignMark {
  /** As it is told. */
  readonly name: string;
  readonly tool: string;
  readonly pattern: RegExp;
  /** Which line it stands on. */
  readonly on: 'same' | 'above';
}

/** Each as the tool's own documentation writes it; a mark is a word of its own. */
const MARKS: readonly ForeignMark[] = [
  mark('gitleaks', 'gitleaks:allow'),
  mark('betterleaks', 'betterleaks:allow'),
  mark(
    'detect-secrets',
    'pragma: allowlist secret',
    'same',
    'pragma: ?(?:allow|white)list[ -]secret',
  ),
  mark(
    'detect-secrets',
    'pragma: allowlist nextline secret',
    'above',
    'pragma: ?(?:allow|white)list[ -]nextline[ -]secret',
  ),
  mark('TruffleHog', 'trufflehog:ignore'),
  mark('secretlint', 'secretlint-disable-line'),
  mark('secretlint', 'secretlint-disable-next-line', 'above'),
  // The beginning of a region; what lies farther in it is not taken for allowed.
  mark('secretlint', 'secretlint-disable', 'above'),
  mark('ggshield', 'ggignore'),
  mark('Kingfisher', 'kingfisher:ignore'),
  mark('Bandit and gosec', 'nosec', 'same', '#[ \\t]*nosec'),
  mark('Semgrep', 'nosemgrep'),
];

function mark(
  tool: string,
  name: string,
  on: ForeignMark['on'] = 'same',
  source = name,
): ForeignMark {
  return { name, tool, on, pattern: new RegExp(`(?<![\\w:-])${source}(?![\\w-])`) };
}

/**
 * @param lineBefore the line above the finding's, empty if there is none; latin1
 * @param line the finding's own line, latin1
 */
export function foreignAllow(lineBefore: string, line: string): Allowed | NotAllowed {
  const found = MARKS.find(({ pattern, on }) => pattern.test(on === 'same' ? line : lineBefore));
  if (found === undefined) return { allowed: false };
  return {
    allowed: true,
    by: `a comment for ${found.tool}`,
    reason: `${found.name}, without a reason`,
  };
}
