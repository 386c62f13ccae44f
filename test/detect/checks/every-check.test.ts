/** What must hold for every check: sealed samples are proved, damage is noticed, and no input throws or takes long. */
import { describe, expect, it } from 'vitest';
import { CHECKS, findCheck } from '../../../src/detect/checks/index.ts';
import { seeded } from '../../../src/rules/sample.ts';
import { hostile } from './hostile.ts';
import { CALLS, type Call, match, randomMatch, whole } from './samples.ts';

const HOSTILE = hostile();

/** A sample of the call's pattern that the check itself has sealed. */
function sealed({ check, args, pattern }: Call, seed: string): string {
  const candidate = randomMatch(pattern, seed);
  return findCheck(check)!.seal!(candidate, args, seeded(`${seed} sealed`));
}

function verdictOf({ check, args, pattern }: Call, text: string): string {
  return findCheck(check)!.verify(match(`^(?:${pattern})$`, text), args).result;
}

describe.each(
  CALLS.map(
    (call) =>
      [`${call.check}(${call.args.join(', ')}) ${call.pattern.slice(0, 24)}`, call] as const,
  ),
)('%s', (_name, call) => {
  it('proves what it has sealed, which still has the shape', () => {
    for (let seed = 0; seed < 25; seed++)
      expect(verdictOf(call, sealed(call, `seed ${seed}`))).toBe('proved');
  });

  it('seals the same from the same seed', () => {
    expect(sealed(call, 'same')).toBe(sealed(call, 'same'));
  });

  it('proves next to no random match', () => {
    const results = Array.from({ length: 30 }, (_, seed) => {
      const candidate = randomMatch(call.pattern, `random ${seed}`);
      return findCheck(call.check)!.verify(candidate, call.args).result;
    });
    expect(results.filter((result) => result === 'proved').length).toBeLessThan(3);
  });
});

describe.each(
  CALLS.filter(({ summed }) => summed).map(
    (call) => [`${call.check} ${call.pattern.slice(0, 24)}`, call] as const,
  ),
)('%s', (_name, call) => {
  it('refutes a sample with any one character changed', () => {
    const text = sealed(call, 'changed');
    const { args, check, pattern } = call;
    const shape = new RegExp(`^(?:${match(pattern, text).text === text ? '[^]*' : ''})$`);
    for (let at = 0; at < text.length; at++) {
      const changed = text.slice(0, at) + swap(text.charAt(at)) + text.slice(at + 1);
      const candidate = isSameBytes(text, changed) ? undefined : fits(pattern, changed);
      if (changed === text || candidate === undefined || !shape.test(changed)) continue;
      expect(findCheck(check)!.verify(candidate, args).result, `at ${at}`).not.toBe('proved');
    }
  });
});

/** In base64, some bits of the last character before the padding belong to no byte. */
function isSameBytes(text: string, changed: string): boolean {
  return text.endsWith('=') && Buffer.from(text, 'base64').equals(Buffer.from(changed, 'base64'));
}

/** Another character of the same class. */
function swap(character: string): string {
  if (/[a-y]/.test(character) || /[A-Y]/.test(character) || /[2-8]/.test(character))
    return String.fromCharCode(character.charCodeAt(0) + 1);
  return character;
}

function fits(pattern: string, text: string): ReturnType<typeof match> | undefined {
  try {
    return match(`^(?:${pattern})$`, text);
  } catch {
    return undefined;
  }
}

describe.each(CHECKS.map((check) => [check.name, check] as const))('%s', (name, check) => {
  const args = CALLS.find((call) => call.check === name)?.args ?? [];

  it('is found by its name', () => {
    expect(findCheck(name)).toBe(check);
  });

  it('never throws, whatever it is given', () => {
    const random = seeded(`fuzz ${name}`);
    const reasons = new Set<string>();
    for (let round = 0; round < 1000; round++) {
      const bytes = Array.from({ length: random(200) }, () => random(256));
      const text = String.fromCharCode(...bytes);
      const base64 = Buffer.from(bytes).toString(round % 2 === 0 ? 'base64' : 'base64url');
      const groups = {
        body: round % 3 === 0 ? base64 : text,
        sum: text.slice(0, random(9)),
        secret: text,
      };
      for (const candidate of [
        whole(text),
        whole(base64),
        { text: `x${groups.body}${groups.sum}`, groups },
      ])
        reasons.add(typeof check.verify(candidate, args).reason);
    }
    expect([...reasons]).toEqual(['string']);
  });

  it('never throws on a damaged sample', () => {
    const random = seeded(`damage ${name}`);
    for (const call of CALLS.filter((one) => one.check === name)) {
      const text = sealed(call, 'damaged');
      for (let round = 0; round < 150; round++) {
        const at = random(text.length);
        const damaged =
          text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + random(3));
        const cut = random(2) === 0 ? damaged : damaged.slice(0, random(damaged.length));
        check.verify(fits(call.pattern, cut) ?? whole(cut), call.args);
      }
    }
  });

  it('is quick on what was made to be slow', () => {
    for (const text of HOSTILE) {
      const candidates = [
        whole(text),
        { text, groups: { body: text, sum: text.slice(-6), secret: text, host: text, user: text } },
      ];
      for (const candidate of candidates) {
        const start = performance.now();
        check.verify(candidate, args);
        expect(performance.now() - start, text.slice(0, 40)).toBeLessThan(1000);
      }
    }
  });
});
