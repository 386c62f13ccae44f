/** `.gitleaksignore`: a fingerprint a line, `path:rule:line` or `commit:path:rule:line`. */
import { nothing, type Allow, type Remaining, type Theirs } from './types.ts';

const LINE = /^(?:([0-9a-f]{7,64}):)?(.+):([^:]+):(\d+)$/;

export function gitleaksIgnore(text: string): Theirs {
  const allows: Allow[] = [];
  const remaining: Remaining[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const what = raw.trim();
    const line = index + 1;
    if (what === '' || what.startsWith('#')) continue;
    const [, commit, path, , number] = LINE.exec(what) ?? [];
    if (path === undefined) {
      remaining.push({ line, what, why: 'it is no fingerprint of gitleaks: path:rule:line' });
      continue;
    }
    allows.push({
      line,
      what,
      // In a file of today another value may stand in a line of an old commit.
      ...(commit !== undefined && { history: true as const }),
      fits: (here) =>
        here.path === path.replace(/^\.\//, '') &&
        here.line === Number(number) &&
        (commit === undefined || here.commit?.startsWith(commit) === true),
    });
  }
  return { ...nothing('gitleaks'), allows, remaining };
}
