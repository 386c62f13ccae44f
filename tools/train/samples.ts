/** The labelled samples of other scanners' tests, as lines to learn from: many syntaxes, one or few a provider. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Line } from './lines.ts';

interface Sample {
  readonly peer: string;
  readonly rule: string;
  readonly filename: string;
  readonly text: string;
  readonly expect: boolean;
  readonly secret: string | null;
  readonly quality: 'high' | 'medium' | 'low';
}

/** @returns samples of clear quality whose secret is known, and those in which none is */
export function readSamples(file: string): Line[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Sample).flatMap(toLine);
}

function toLine({ peer, rule, filename, text, expect, secret, quality }: Sample): Line[] {
  const at = expect && secret ? text.indexOf(secret) : -1;
  if (quality === 'low' || text.length > 4000 || (expect && at < 0)) return [];
  const start = Buffer.byteLength(text.slice(0, Math.max(0, at)));
  return [
    {
      repo: `samples ${peer} ${rule.slice(0, 12)}`,
      path: `x${filename.slice(Math.max(0, filename.lastIndexOf('.')))}`,
      text,
      secrets: expect ? [[start, start + Buffer.byteLength(secret!)]] : [],
      unsure: [],
      categories: ['sample'],
    },
  ];
}
