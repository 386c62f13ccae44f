/** What is written in a pipeline where nobody asked for a format: what its machine shows by itself. */
import type { Surroundings } from '../surroundings.ts';
import type { Typed } from '../typed.ts';
import { toFile, type Output } from './outputs.ts';

export interface PickedUp {
  /** The format on the standard output. */
  readonly format: string;
  readonly files: readonly Output[];
  /** What is told about it, a sentence a line. */
  readonly said: readonly string[];
}

/** The names that GitLab's own templates use for these reports. */
const GITLAB_FILES = {
  gitlab: 'gl-secret-detection-report.json',
  'gitlab-quality': 'gl-code-quality-report.json',
} as const;

/**
 * `--format` turns all of it off. GitHub sets `GITHUB_ACTIONS`, GitLab `GITLAB_CI`, both to `true`:
 * https://docs.github.com/en/actions/reference/variables-reference, https://docs.gitlab.com/ci/variables/predefined_variables/
 * @param asked files asked for: none of their formats is written a second time
 */
export function pickedUp(typed: Typed, around: Surroundings, asked: readonly Output[]): PickedUp {
  const { env } = around;
  if (typed.flags['format'] !== undefined) {
    return { format: String(typed.flags['format']), files: [], said: [] };
  }
  if (env['GITHUB_ACTIONS'] === 'true') return forGitHub(around);
  // A job may commit and push as well: its hooks leave no files behind.
  if (env['GITLAB_CI'] === 'true' && !isHook(typed)) return forGitLab(around, asked);
  return { format: 'text', files: [], said: [] };
}

/** What git's hooks call a scan with. */
function isHook({ flags }: Typed): boolean {
  return ['staged', 'pre-push', 'pre-receive', 'commit-msg'].some((name) => name in flags);
}

function forGitHub(around: Surroundings): PickedUp {
  const summary = around.env['GITHUB_STEP_SUMMARY'] ?? '';
  const files = summary === '' ? [] : [toFile('markdown', summary, around, true)];
  const more = summary === '' ? '' : ', and the summary of this job';
  return {
    format: 'github',
    files,
    said: [`GITHUB_ACTIONS is set: this writes annotations${more}. For plain text: --format text`],
  };
}

function forGitLab(around: Surroundings, asked: readonly Output[]): PickedUp {
  const names = new Set(asked.map(({ format }) => format));
  const missing = Object.entries(GITLAB_FILES).filter(([format]) => !names.has(format));
  if (missing.length === 0) return { format: 'text', files: [], said: [] };
  const list = missing.map(([, file]) => file).join(' and ');
  return {
    format: 'text',
    files: missing.map(([format, file]) => toFile(format, file, around)),
    said: [`GITLAB_CI is set: this writes ${list}, too. For plain text alone: --format text`],
  };
}
