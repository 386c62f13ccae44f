import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/detect/secret.ts';
import { fingerprint } from '../../src/suppress/fingerprint.ts';
import { Fingerprinter } from '../../src/suppress/fingerprinter.ts';
import { guessable } from '../../src/suppress/guessable.ts';
import { CHEAPEST, DEAREST, costFor } from '../../src/suppress/key.ts';
import { cpuTime } from '../report/cpu-time.ts';
import { randomText } from '../report/made.ts';

const salt = Buffer.alloc(16, 3);
const hex = (length: number, seed: number) =>
  createHash('sha256').update(String(seed)).digest('hex').slice(0, length);

describe('a guessable value', () => {
  test.each([
    'hunter2',
    'correct-horse-battery-staple',
    'MyPassword2020!MyCompany2021',
    '12345678901234567890123456789012',
    'a'.repeat(64),
    'postgres-production-password-2024',
    randomText(16, 1),
    '',
  ])('is %j', (value) => {
    expect(guessable(value)).toBe(true);
  });

  test('is hardly ever a random token', () => {
    const seeds = Array.from({ length: 500 }, (_, seed) => seed);
    const share = (make: (seed: number) => string) =>
      seeds.filter((seed) => guessable(make(seed))).length / seeds.length;
    expect(share((seed) => hex(40, seed))).toBeLessThan(0.05);
    expect(share((seed) => `gh${'p_'}${randomText(36, seed)}`)).toBeLessThan(0.1);
    expect(share((seed) => randomText(200, seed))).toBe(0);
  });
});

describe('fingerprints', () => {
  test('of random values are the fast ones, of guessable values are not', async () => {
    const made = new Fingerprinter({ salt, cost: CHEAPEST });
    const [random, weak] = [new Secret(hex(40, 1)), new Secret('hunter2')];
    expect(await made.of('rule', random)).toBe(fingerprint('rule', random, salt));
    expect(await made.of('rule', weak)).not.toBe(fingerprint('rule', weak, salt));
    expect(await made.of('rule', weak)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('of guessable values depend on rule, value, salt and cost', async () => {
    const weak = new Secret('hunter2');
    const all = await Promise.all([
      new Fingerprinter({ salt, cost: 9 }).of('rule', weak),
      new Fingerprinter({ salt, cost: 9 }).of('rule', weak),
      new Fingerprinter({ salt, cost: 10 }).of('rule', weak),
      new Fingerprinter({ salt: Buffer.alloc(16, 4), cost: 9 }).of('rule', weak),
      new Fingerprinter({ salt, cost: 9 }).of('other', weak),
      new Fingerprinter({ salt, cost: 9 }).of('rule', new Secret('hunter3')),
    ]);
    expect(all[0]).toBe(all[1]);
    expect(new Set(all).size).toBe(5);
  });

  test('a guess costs more than a hundred times what it costs for a random value', async () => {
    const time = async (values: readonly string[], cost: number) => {
      const made = new Fingerprinter({ salt, cost });
      const all = async () => {
        for (const value of values) await made.of('rule', new Secret(value));
      };
      return (await cpuTime(all)) / values.length;
    };
    const random = Array.from({ length: 2000 }, (_, seed) => hex(40, seed)).filter(
      (value) => !guessable(value),
    );
    await time(random, DEAREST);
    expect(await time(['a1', 'a2', 'a3'], DEAREST)).toBeGreaterThan(
      100 * (await time(random, DEAREST)),
    );
  });

  test('the cost falls with the number of values, and stays in its bounds', () => {
    expect(costFor(0)).toBe(DEAREST);
    expect(costFor(8)).toBe(DEAREST);
    expect(costFor(100)).toBe(10);
    expect(costFor(100_000)).toBe(CHEAPEST);
  });

  test.each([0, 0.1, 1])(
    'of a thousand findings, %d guessable, take less than a second',
    async (share) => {
      const values = Array.from({ length: 1000 }, (_, seed) =>
        seed < share * 1000 ? `password${seed}` : hex(40, seed),
      );
      const made = new Fingerprinter({ salt, cost: costFor(values.filter(guessable).length) });
      const all = () => Promise.all(values.map((value) => made.of('rule', new Secret(value))));
      // On two processors; it runs in node's own threads.
      expect(await cpuTime(all)).toBeLessThan(1500);
    },
  );
});
