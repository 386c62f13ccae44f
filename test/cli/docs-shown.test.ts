/** What docs/configuration.md shows is what the command says: its files are written, its commands run. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Sandbox } from './sandbox.ts';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text!,
  );
const shown = blocks('text').map((text) => /^\$ scan-tokens (.*)\n([^]*)$/.exec(text)!);

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox().init();
  for (const text of blocks('yaml')) {
    const name = /^# (\S+\.yaml)\n/.exec(text)?.[1];
    if (name !== undefined) box.write(name, text);
  }
});
afterAll(() => {
  box.remove();
});

/** Without what differs from run to run and from rule to rule. */
function settled(text: string): string {
  return text
    .replace(/\d+\.\d ms for/g, 'N ms for')
    .replace(/\b\d{4,} \(/g, 'N (')
    .replace(/ {2,}/g, '  ')
    .trim();
}

test.each(shown.map(([, command, output]) => [command!, output!]))(
  'scan-tokens %s',
  (command, output) => {
    const outcome = box.scanTokens(...command.split(' '));
    expect(outcome.stderr).toBe('');
    expect(settled(outcome.stdout)).toBe(settled(output));
    expect(outcome.status).toBe(0);
  },
);

test('its configuration holds in a scan', () => {
  expect(shown.length).toBe(2);
  box.write('a.txt', 'nothing\n');
  expect(box.scanTokens('.').stdout.replace(/\s+/g, ' ')).toContain('(2 off, 1 yours)');
});
