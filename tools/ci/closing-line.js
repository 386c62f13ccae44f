/**
 * Prints "N passed, N failed" from the result file of vitest, and fails unless tests ran and all passed.
 * Plain JavaScript: it also has to run where `npm ci` failed.
 * Usage: node tools/ci/closing-line.js RESULT_FILE EXIT_CODE_OF_THE_TESTS
 */
import { readFileSync } from 'node:fs';

const [file, exitCode] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const { passed, failed, skipped, stopped } = count(
  text === '' ? { testResults: [] } : JSON.parse(text),
);

if (text === '') console.log('The tests did not run to their end.');
for (const name of stopped) console.log(`could not be run: ${name}`);
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = exitCode === '0' && failed === 0 && passed > 0 ? 0 : 1;

/** A file that could not be loaded has no tests to count: it counts as one that failed. */
function count({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const stopped = testResults
    .filter((r) => r.status === 'failed' && !r.assertionResults.some((t) => t.status === 'failed'))
    .map((r) => r.name);
  const having = (status) => tests.filter((test) => test.status === status).length;
  const [passed, failed] = [having('passed'), having('failed') + stopped.length];
  return { passed, failed, skipped: tests.length - passed - having('failed'), stopped };
}
