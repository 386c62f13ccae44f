/** Runs every gate (`npm run check`), two at a time, and shows the output of those that fail. */
import { spawn } from 'node:child_process';

const GATES = ['lint', 'tests', 'types', 'format', 'unused', 'docs', 'self', 'package'] as const;
const AT_ONCE = 2;

interface Outcome {
  readonly gate: string;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: string;
}

function run(gate: string): Promise<Outcome> {
  const started = Date.now();
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', `check:${gate}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      resolve({ gate, passed: code === 0, output, seconds });
    });
  });
}

const waiting: string[] = [...GATES];
const failed: string[] = [];

async function work(): Promise<void> {
  for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
    const { passed, output, seconds } = await run(gate);
    console.log(`${passed ? 'ok    ' : 'FAILED'} ${gate} (${seconds} s)`);
    if (passed) continue;
    failed.push(gate);
    console.log(output.trimEnd());
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(failed.length === 0 ? 'every gate holds' : `broken: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
