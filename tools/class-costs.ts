/**
 * Counts how often a class of bytes follows another in source code and writes what the anchor index chooses its windows
 * by: `npx tsx tools/class-costs.ts FOLDER...`. Any few large source trees in several languages will do.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classOf } from '../src/detect/byte-classes.ts';

const CLASSES = 32;
const TARGET = join(import.meta.dirname, '../src/detect/class-costs.table.ts');
/** No folder counts more than so many bytes, so that no language rules. */
const MOST = 60e6;
/** In steps of a quarter of a bit. */
const STEPS = 4;
/** Printed from `#` on, so that neither `"` nor a control character is among them. */
const LOWEST = 35;

/** @returns for each class before (a last row: whatever was before) and each class, how often the pair was met */
function count(folders: readonly string[]): Float64Array {
  const counts = new Float64Array((CLASSES + 1) * CLASSES).fill(1);
  for (const folder of folders) {
    let bytes = 0;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || bytes > MOST) continue;
      const content = readFileSync(join(entry.parentPath, entry.name));
      bytes += content.length;
      if (!content.includes(0)) add(counts, content);
    }
  }
  return counts;
}

function add(counts: Float64Array, content: Uint8Array): void {
  let before = 0;
  for (const byte of content) {
    const own = classOf[byte]!;
    counts[before * CLASSES + own]!++;
    counts[CLASSES * CLASSES + own]!++;
    before = own;
  }
}

function table(counts: Float64Array): string {
  let text = '';
  for (let row = 0; row <= CLASSES; row++) {
    const own = counts.subarray(row * CLASSES, (row + 1) * CLASSES);
    const total = own.reduce((sum, each) => sum + each, 0);
    for (const each of own)
      text += String.fromCharCode(
        LOWEST + Math.min(88, Math.round(-Math.log2(each / total) * STEPS)),
      );
  }
  return text;
}

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('npx tsx tools/class-costs.ts FOLDER...');
const lines = table(count(folders))
  .match(/.{1,64}/gs)!
  .map((line) => `  '${line.replace(/['\\]/g, '\\$&')}'`);
writeFileSync(
  TARGET,
  `/**
 * How seldom a class of bytes follows another in source code: 33 rows of 32 characters, each \`#\` and a step on for every
 * quarter of a bit. Made by \`tools/class-costs.ts\` from trees of Go, Python, Rust and JavaScript.
 */
export const CLASS_COSTS =
${lines.join(' +\n')};
`,
);
