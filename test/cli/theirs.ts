/**
 * A repository that is the same whenever it is made, down to the ids of its commits. The files in
 * test/fixtures/theirs were written by other scanners that looked at it.
 */
import { createHash } from 'node:crypto';
import { Sandbox } from './sandbox.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Made-up, of the form of AWS' access key ids: the same for the same seed. */
export function keyId(seed: string): string {
  const bytes = createHash('sha256').update(seed).digest().subarray(0, 16);
  return ['AK', 'IA', ...Array.from(bytes, (byte) => BASE32[byte % 32]!)].join('');
}

/** Three commits: two files with a key each, a line moved and a note with a third one, the note taken away. */
export function theirRepository(): Sandbox {
  const box = new Sandbox().init();
  const commit = (day: string, message: string) => {
    const date = `2026-01-${day}T00:00:00Z`;
    box.git('add', '-A');
    const env = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    const { status } = box.runWith({ env }, 'git', 'commit', '-q', '-m', message);
    if (status !== 0) throw new Error(`no commit: ${message}`);
  };
  box.write('src/app.py', `import boto3\nkey_id = "${keyId('one')}"\n`);
  box.write('config/prod.yaml', `aws:\n  access_key_id: ${keyId('two')}\n`);
  commit('01', 'Begin');
  box.write('src/app.py', `import boto3\n\n# of the server\nkey_id = "${keyId('one')}"\n`);
  box.write('old.txt', `note: ${keyId('three')}\n`);
  commit('02', 'Move a line');
  box.git('rm', '-q', 'old.txt');
  commit('03', 'Remove the note');
  return box;
}
