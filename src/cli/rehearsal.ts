/**
 * Scans a small commit while a start-up snapshot is made: whatever ran by then, with its modules, rules and compiled
 * functions, is ready in the snapshot, and the hook compiles nothing of it again.
 */
import { withStagedSample } from '../run/staged-sample.ts';
import { EXIT } from './exit-codes.ts';
import { main } from './main.ts';
import type { Output } from './surroundings.ts';

const nowhere: Output = {
  write(_text, done) {
    done();
    return true;
  },
};

/**
 * The working folder is not asked for: Node remembers it, and the snapshot would too.
 * @throws where git is missing, or the commit is not found clean
 */
export async function rehearse(): Promise<void> {
  const code = await withStagedSample(process.env, ({ cwd, env }) =>
    main(['--staged'], { cwd, env, stdout: nowhere, stderr: nowhere }),
  );
  if (code !== EXIT.clean) throw new Error('the rehearsal did not end well');
}
