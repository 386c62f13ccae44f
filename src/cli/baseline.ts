/** `scan-tokens baseline`: writes down what is in the repository now. */
import { resolveOptions } from '../options/resolve.ts';
import { settingsOf } from '../options/settings.ts';
import { count } from '../report/text/layout.ts';
import { writeBaseline } from '../run/baseline.ts';
import type { Run } from './commands.ts';
import { print } from './print.ts';

export const run: Run = async (typed, around) => {
  const options = resolveOptions({ paths: ['.'] }, around, await settingsOf(around));
  const history = typed.flags['history'] === true;
  const { entries, added, gone, past, attributes } = await writeBaseline(options, history);
  const lines = [
    `.scan-tokens-baseline holds ${count(entries, 'token')}: ${added} new, ${entries - added} known before; ${gone} gone and taken out.`,
    'No value stands in it, only a fingerprint of each. From now on only other tokens stop a commit.',
    ...(past > 0 ? [`${past} of them stand in old commits only (in=history).`] : []),
    ...(attributes
      ? ['.gitattributes now has git merge it by keeping the lines of both sides.']
      : []),
    ...(entries > 0
      ? ['Commit it; then "scan-tokens audit" walks through what has to be rotated.']
      : []),
  ];
  return print(around, lines.join('\n'));
};
