/** What holds for every format, on everything and on names and lines made to break out of it. */
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/report/index.ts';
import { SECRETS, everything, usual } from './situations.ts';
import { report } from './made.ts';

const names = Object.keys(formats);

async function render(name: string, made = everything()): Promise<string> {
  const format = await formats[name]!();
  return format.render(made, { color: false, width: 80, quiet: false });
}

test('each format says the name it is asked for by', async () => {
  for (const name of names) expect((await formats[name]!()).name).toBe(name);
  expect(names).toHaveLength(11);
});

describe.each(names)('%s', (name) => {
  test('shows no secret, nor half of one', async () => {
    const shown = await render(name);
    for (const secret of Object.values(SECRETS)) {
      for (let at = 6; at + 12 <= secret.length - 4; at++)
        expect(shown).not.toContain(secret.slice(at, at + 12));
    }
  });

  test('holds nothing that acts on a terminal', async () => {
    expect((await render(name)).replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u,
    );
  });

  test('holds no command for the runner of a pipeline but its own', async () => {
    const lines = (await render(name)).split('\n');
    const commands = lines.filter(
      (line) => line.trimStart().startsWith('::') || /##\[|##vso/.test(line),
    );
    const own =
      name === 'github'
        ? commands.filter((line) => /^::(?:error|warning|notice) (?:file|title)=/.test(line))
        : [];
    expect(commands).toEqual(own);
  });

  test('ends in one line break', async () => {
    expect(await render(name)).toMatch(/[^\n]\n$/);
  });

  test('can say that there is nothing', async () => {
    expect(await render(name, report([]))).not.toBe('');
  });

  test('is the same for the same report', async () => {
    expect(await render(name)).toBe(await render(name));
  });

  test('names the place and the rule of a token', async () => {
    const shown = (await render(name, usual())).replace(/&#(\d+);/g, (_all, code: string) =>
      String.fromCharCode(Number(code)),
    );
    expect(shown).toContain('src/bot.js');
    expect(shown).toMatch(/Discloud API token|discloud-api-token/);
  });
});
