/** The page of figures: what the whole detector finds in repositories that no weight has seen. */
import type { Figures } from './unseen.ts';

/** What is wanted at the line that is drawn. */
const WANTED = { precision: 0.85, recall: 0.65 } as const;

/** @param rows log odds from which a value is told, with what comes of it; @param drawn the one in use */
export function scorePage(
  repositories: number,
  rows: readonly (readonly [threshold: number, figures: Figures])[],
  drawn: number,
): string {
  const used = rows.find(([threshold]) => threshold === drawn)?.[1];
  return [
    '## Secrets without a form of their own, in repositories no weight has seen',
    '',
    `Made by \`npm run train\` over labelled lines of ${repositories} real repositories, which are not part of this one: the score is`,
    'learned from four fifths of the repositories, and the whole detector with it is tried on the last fifth, five times. Lines',
    'are those that some scanner suspected; all confidences count.',
    '',
    '| told from, log odds | precision | recall | median of repositories: precision | recall |',
    '| ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(([threshold, figures]) => row(threshold, figures, threshold === drawn)),
    '',
    ...(used
      ? [
          `The line is drawn at ${drawn}: precision at least ${WANTED.precision} ${met(used.precision >= WANTED.precision)}, ` +
            `recall at least ${WANTED.recall} ${met(used.recall >= WANTED.recall)}.`,
        ]
      : []),
  ].join('\n');
}

function row(threshold: number, figures: Figures, drawn: boolean): string {
  const { precision, recall, medianPrecision, medianRecall } = figures;
  const cells = [precision, recall, medianPrecision, medianRecall].map((share) => share.toFixed(3));
  return `| ${[drawn ? `**${threshold}**` : String(threshold), ...cells].join(' | ')} |`;
}

function met(yes: boolean): string {
  return yes ? '(met)' : '(missed)';
}
