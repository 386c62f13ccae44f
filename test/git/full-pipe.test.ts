/** Nobody reads the report: that is not clean either. */
import { expect } from 'vitest';
import { BIN, ours } from './harness.ts';

ours('closed output', (repo) => {
  repo.past({}).stage({ 'a.txt': 'fine\n' });
  const command = `"${process.execPath}" "${BIN}" --staged > /dev/full; echo "exit $?"`;
  expect(repo.run('sh', ['-c', command]).text).toContain('exit 2');
});
