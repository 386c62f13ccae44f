/** What makes it fast, counted and not timed: clean text becomes no string, and a clean commit loads little. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Detector } from '../../src/detect/detector.ts';
import { scanContent } from '../../src/detect/scan-content.ts';
import { compileRules } from '../../src/rules/compile.ts';
import { loadRuleFolder } from '../../src/rules/load.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { rules } = compileRules(loadRuleFolder(join(ROOT, 'rules'), 'rules'));
const detector = new Detector(rules);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('clean text', () => {
  const text =
    'The quick brown fox ran over the lazy dog, and the dog did not mind it at all.\n'.repeat(500);

  test('becomes no string', async () => {
    const spies = (['toString', 'latin1Slice', 'utf8Slice'] as const).map((name) =>
      vi.spyOn(Buffer.prototype as unknown as Record<string, () => string>, name),
    );
    expect(await scanContent(detector, Buffer.from(text))).toEqual([]);
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  test('is read once, chunk after chunk', async () => {
    let chunks = 0;
    async function* stream(): AsyncGenerator<Buffer> {
      for (let n = 0; n < 20; n++) {
        chunks++;
        yield await Promise.resolve(Buffer.from(text));
      }
    }
    expect(await scanContent(detector, stream())).toEqual([]);
    expect(chunks).toBe(20);
  });
});

describe('the hook', () => {
  const file = join(ROOT, 'dist/hook.json.br');

  test.skipIf(!existsSync(file))(
    'holds neither the parser nor the walk nor what reads configuration',
    () => {
      const source = brotliDecompressSync(readFileSync(file)).toString('latin1');
      for (const of of ['yargs', 'fast-glob', 'micromatch', 'ajv'])
        expect(source).not.toContain(`node_modules/${of}`);
      // Words of their own code, which no bundler takes away.
      for (const word of ['Unknown argument', 'onlyDirectories', 'unevaluatedProperties'])
        expect(source).not.toContain(word);
      expect(source.length).toBeLessThan(900_000);
    },
  );
});
