/** Whoever finds nothing is fast: every tool has to find tokens that were planted, by the very command that is measured. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git } from './inputs.ts';
import { measure } from './measure.ts';
import type { Tool, Work } from './tools.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

function random(length: number): string {
  return Array.from({ length }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]!).join(
    '',
  );
}

/** Made at run time, none is real. */
function tokens(): string {
  const digits = (length: number): string =>
    Array.from({ length }, () => Math.floor(Math.random() * 10)).join('');
  return [
    `const slack = "${'xo' + 'xb'}-${digits(12)}-${digits(13)}-${random(24)}";`,
    `const stripe = "${'sk_' + 'live'}_${random(24)}";`,
    '',
  ].join('\n');
}

/** @throws Error naming the tool that found nothing */
export function findsPlanted(tool: Tool, work: Work): void {
  const folder = mkdtempSync(join(tmpdir(), 'scan-tokens-planted-'));
  try {
    git(folder, 'init', '-q');
    writeFileSync(join(folder, 'keys.js'), tokens());
    git(folder, 'add', '.');
    if (work === 'history') {
      git(folder, 'commit', '-qm', 'keys');
      git(folder, 'rm', '-q', 'keys.js');
      git(folder, 'commit', '-qm', 'none');
    }
    const line = tool.command(work, ['keys.js']);
    if (line === null) return;
    // 1 is what all of them say of a token; anything else throws.
    measure({ line, cwd: folder, fine: [1] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
