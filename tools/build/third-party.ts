/** Writes the licences of the packages that are inside the bundle. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT, writeBuilt } from './paths.ts';

const RULE = `\n${'-'.repeat(72)}\n\n`;

/** A package with its own lines of copyright, and the text of its licence without them. */
interface Notice {
  readonly own: string;
  readonly terms: string;
}

/**
 * The same terms are written once, after all the packages that are under them with these very words.
 * @param folders package folders relative to the top: `node_modules/micromatch`
 * @throws Error if a package carries no licence: then it must not be shipped
 */
export function writeThirdParty(folders: readonly string[]): string {
  const head = 'dist/ holds code of the packages below, each under its own licence.\n';
  const byTerms = new Map<string, string[]>();
  for (const { own, terms } of folders.map(noticeOf)) {
    byTerms.set(terms, [...(byTerms.get(terms) ?? []), own]);
  }
  const parts = [...byTerms].map(([terms, packages]) => `${packages.join('\n\n')}\n\n${terms}\n`);
  return writeBuilt(join(DIST, 'THIRD-PARTY.txt'), [head, ...parts].join(RULE));
}

function noticeOf(folder: string): Notice {
  const home = join(ROOT, folder);
  const { name, version, license, homepage } = JSON.parse(
    readFileSync(join(home, 'package.json'), 'utf8'),
  ) as Record<string, string | undefined>;
  if (license === undefined) throw new Error(`${folder}/package.json names no licence`);
  const text = readdirSync(home)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(home, file), 'utf8').trim())
    .join('\n\n');
  const lines = text.split('\n');
  const isOwn = (line: string): boolean => /^\s*(?:copyright\b|\(c\)|©)/i.test(line);
  return {
    own: [`${name} ${version} (${license})`, homepage ?? '', ...lines.filter(isOwn)]
      .filter(Boolean)
      .join('\n'),
    terms: wrapped(lines.filter((line) => !isOwn(line)).join('\n')),
  };
}

/** Texts that differ in their line breaks only are the same. */
function wrapped(text: string): string {
  const paragraphs = text.split(/\n\s*\n/).map((one) => one.replace(/\s+/g, ' ').trim());
  return paragraphs
    .filter((one) => one !== '' && !/^(?:the )?mit license(?: \(mit\))?$/i.test(one))
    .join('\n\n');
}
