/** The scanners that come from PyPI, one of them a binary in a package. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, DETECT_SECRETS } from '../speed/tools.ts';
import { idOf, output, versionOf, type Scanner, type Told } from './scanner.ts';

/** A Python package in a folder of its own. */
function inPython(folder: string, name: string): void {
  if (existsSync(join(CACHE, folder, 'bin', 'pip'))) return;
  execFileSync('python3', ['-m', 'venv', join(CACHE, folder)]);
  execFileSync(join(CACHE, folder, 'bin/pip'), ['install', '-q', name]);
}

interface KingfisherLine {
  readonly rule?: { readonly id: string };
  readonly finding?: { readonly snippet: string; readonly line: number; readonly path: string };
}

export const kingfisher: Scanner = {
  name: 'Kingfisher',
  own: ['kingfisher', 'titus', 'betterleaks', 'gitleaks'],
  install: () => inPython('kf', 'kingfisher-bin'),
  version: () => versionOf(join(CACHE, 'kf/bin/kingfisher'), '--version'),
  scan(folder) {
    const flags = '--no-validate --no-dedup --git-history none --no-update-check --confidence low';
    const args = ['scan', '.', ...flags.split(' '), '-f', 'jsonl'];
    return output(join(CACHE, 'kf/bin/kingfisher'), args, folder)
      .split('\n')
      .filter((line) => line.startsWith('{"rule"'))
      .flatMap((line): Told[] => {
        const { rule, finding } = JSON.parse(line) as KingfisherLine;
        if (!rule || !finding) return [];
        const { path, line: at, snippet } = finding;
        return [{ id: idOf(`/${path}`), rule: rule.id, line: at, value: snippet }];
      });
  },
};

interface CredSweeperFinding {
  readonly rule: string;
  readonly line_data_list: readonly { path: string; line_num: number; value: string }[];
}

export const credSweeper: Scanner = {
  name: 'CredSweeper',
  own: ['CredSweeper'],
  install: () => inPython('cs', 'credsweeper'),
  version: () => versionOf(join(CACHE, 'cs/bin/credsweeper'), '--version'),
  scan(folder) {
    const report = `${folder}.credsweeper.json`;
    try {
      const flags = ['--pedantic', '--no-stdout', '--jobs', '2', '--save-json', report];
      output(join(CACHE, 'cs/bin/credsweeper'), ['--path', '.', ...flags], folder);
      return (JSON.parse(readFileSync(report, 'utf8')) as CredSweeperFinding[]).flatMap(
        ({ rule, line_data_list: lines }) =>
          lines.map(({ path, line_num: line, value }) => ({
            id: idOf(`/${path}`),
            rule,
            line,
            value,
          })),
      );
    } finally {
      rmSync(report, { force: true });
    }
  },
};

/** Its report holds hashes only, so its own library is asked. */
const ASK_DETECT_SECRETS = `
import json, os
from detect_secrets.core import scan
from detect_secrets.settings import default_settings
with default_settings() as settings:
    settings.disable_filters('detect_secrets.filters.common.is_ignored_due_to_verification_policies')
    for folder, _, names in os.walk('.'):
        for name in names:
            path = os.path.join(folder, name)
            for one in scan.scan_file(path):
                print(json.dumps([path, one.type, one.line_number, one.secret_value]))
`;

export const detectSecrets: Scanner = {
  name: 'detect-secrets',
  own: ['detect-secrets'],
  install: () => DETECT_SECRETS.install(),
  version: () => DETECT_SECRETS.about(),
  scan(folder) {
    return output(join(CACHE, 'ds/bin/python'), ['-c', ASK_DETECT_SECRETS], folder)
      .split('\n')
      .filter(Boolean)
      .map((text) => {
        const [path, rule, line, value] = JSON.parse(text) as [string, string, number, string];
        return { id: idOf(path), rule, line, value };
      });
  },
};
