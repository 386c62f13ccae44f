/** Proves every pattern linear or small, and keeps the proofs: `npm run prove`. What is proved already is not proved again. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRules } from '../src/rules/compile.ts';
import { loadRuleFolder } from '../src/rules/load.ts';
import { hashOf, prove } from './prove-linear/proof.ts';

const FILE = join(import.meta.dirname, 'prove-linear/proofs.txt');
const TIMEOUT = 30_000;

function kept(): Map<string, string> {
  if (!existsSync(FILE)) return new Map();
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
}

async function main(): Promise<void> {
  const { rules } = compileRules(loadRuleFolder('rules', 'rules')).rules;
  const old = kept();
  const proofs = new Map<string, string>();
  for (const rule of rules) {
    const hash = hashOf(rule);
    const proof = proofs.get(hash) ?? old.get(hash) ?? (await prove(rule, TIMEOUT));
    if (proof !== null) proofs.set(hash, proof);
    else {
      console.log(`${rule.id}: not proved: ${rule.pattern}`);
      process.exitCode = 1;
    }
  }
  writeFileSync(
    FILE,
    [...proofs]
      .map((entry) => `${entry.join(' ')}\n`)
      .sort()
      .join(''),
  );
  const count = (word: string): number =>
    [...proofs.values()].filter((proof) => proof.startsWith(word)).length;
  console.log(
    `${rules.length} rules, ${proofs.size} different patterns: ${count('linear')} linear, ${count('bounded')} bounded`,
  );
}

await main();
