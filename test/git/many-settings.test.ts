/** Other settings that change what porcelain shows. */
import { expectStopped, leaky, situation } from './harness.ts';

situation('status and diff settings', (repo) => {
  repo.past({ 'a.txt': 'x\n' });
  const settings = {
    'diff.context': '0',
    'diff.interHunkContext': '9',
    'diff.wordRegex': '.',
    'diff.algorithm': 'histogram',
    'diff.suppressBlankEmpty': 'true',
    'status.showUntrackedFiles': 'no',
    'core.whitespace': 'cr-at-eol',
    'core.abbrev': '4',
    'diff.statGraphWidth': '1',
    'diff.submodule': 'diff',
    'diff.dirstat': 'lines',
    'core.ignoreStat': 'true',
    'core.commentChar': '%',
    'i18n.logOutputEncoding': 'UTF-16',
  };
  for (const [name, value] of Object.entries(settings)) repo.git(['config', name, value]);
  repo.stage({ 'a.txt': `x\n${leaky()}` });
  expectStopped(repo.commit(), 'a.txt:3:7');
});
