/** The labelled samples: read from beside the project where they are, written to a folder to be scanned. Never copied into the project. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One labelled sample; fields as its README says. */
export interface Sample {
  readonly id: string;
  readonly peer: string;
  readonly rule: string;
  readonly origin: string;
  readonly provider: string;
  readonly kind: string;
  readonly filename: string;
  readonly text: string;
  readonly expect: boolean;
  readonly secret: string | null;
  readonly parts?: readonly string[];
  readonly quality: 'high' | 'medium' | 'low';
}

/** @returns the samples, or null where the corpus is not there */
export function readCorpus(file: string): Sample[] | null {
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Sample);
}

/** Writes each sample to `<folder>/<id>/<filename>`. */
export function writeSamples(samples: readonly Sample[], folder: string): void {
  for (const { id, filename, text } of samples) {
    mkdirSync(join(folder, id), { recursive: true });
    writeFileSync(join(folder, id, basename(filename)), text);
  }
}

/** Byte ranges of a sample that a finding has to overlap; the whole text where the secret is not known. */
export function wanted({ text, secret, parts }: Sample): [number, number][] {
  const ranges: [number, number][] = [];
  for (const part of [secret, ...(parts ?? [])]) {
    if (!part) continue;
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      const start = Buffer.byteLength(text.slice(0, at));
      ranges.push([start, start + Buffer.byteLength(part)]);
    }
  }
  return ranges.length > 0 ? ranges : [[0, Buffer.byteLength(text)]];
}
