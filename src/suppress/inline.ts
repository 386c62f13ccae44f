/**
 * Reads `scan-tokens:allow RULE-ID, OTHER-ID -- reason` beside a finding.
 * Any comment syntax will do, since only the words are looked at.
 */
import type { Finding } from '../detect/types.ts';
import type { Allowed, NotAllowed } from './types.ts';

const MARK = /scan-tokens:allow(?![\w:-])[ \t]*([^\r\n]*)/g;
/** `github-app-token, npm-access-token -- reason` */
const WORDS =
  /^([a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*)?[ \t]*,?[ \t]*(?:(?:^|[ \t])--(?:[ \t]+(.*))?)?$/s;
/** What ends a comment, and what may follow it in its line. */
const CLOSERS =
  /(?:\*\/[ \t]*\}?|--\}\}|--!?>|--%>|%>|#\}|\}\}|\*\)|\|#|-\}|\]\]|"""|''')[ \t;,)\]}]*$/;
/** A line that holds nothing before the mark but the beginning of a comment. */
const COMMENT_ONLY = /^(?:[^A-Za-z0-9]|\bREM\b|\bdnl\b)*$/i;
const BY = 'an inline comment';

/**
 * @param lineBefore the line above the finding's, empty if there is none; latin1
 * @param line the finding's own line, latin1
 */
export function inlineAllow(
  finding: Finding,
  lineBefore: string,
  line: string,
): Allowed | NotAllowed {
  const verdicts = [...readMarks(line, false), ...readMarks(lineBefore, true)].map((mark) =>
    judge(mark, finding.rule.id),
  );
  return (
    verdicts.find(({ allowed }) => allowed) ??
    verdicts.find(({ note }) => note !== undefined) ?? { allowed: false }
  );
}

interface Mark {
  readonly words: string;
  /** It stands in the line above, beside something else. */
  readonly elsewhere: boolean;
}

function readMarks(line: string, above: boolean): Mark[] {
  return [...line.matchAll(MARK)].map((match) => ({
    words: match[1]!,
    elsewhere: above && !COMMENT_ONLY.test(line.slice(0, match.index)),
  }));
}

type Verdict =
  { allowed: true; by: string; reason: string; note?: never } | { allowed: false; note?: string };

function judge({ words, elsewhere }: Mark, ruleId: string): Verdict {
  const match = WORDS.exec(trim(trim(words).replace(CLOSERS, '')));
  const ids = match?.[1]?.split(',').map(trim) ?? [];
  if (elsewhere)
    return ids.includes(ruleId)
      ? refuse('the allow comment above stands beside other code and holds only for its own line')
      : { allowed: false };
  if (ids.length === 0)
    return refuse(
      `an allow comment here names no rule: write scan-tokens:allow ${ruleId} -- and the reason`,
    );
  if (!ids.includes(ruleId))
    return refuse(`an allow comment here is for ${ids.join(', ')}, not for ${ruleId}`);
  const reason = trim(match?.[2] ?? '');
  if (!/[^\W_]{2}|[\x80-\xff]{2}/.test(reason))
    return refuse('an allow comment here has no reason: write it after --');
  return { allowed: true, by: BY, reason };
}

/** Not String.trim: the last byte of `à` in UTF-8 is a space to it. */
function trim(text: string): string {
  return text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '');
}

function refuse(note: string): Verdict {
  return { allowed: false, note };
}
