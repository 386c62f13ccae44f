/** Puts a failure into words for stderr: expected ones in a line or two, unexpected ones with their stack, never a secret. */
import { ScanError } from '../errors.ts';
import { visibleText } from '../report/visible.ts';

/** Ends with a line break. */
export function describeFailure(error: unknown): string {
  if (error instanceof ScanError) {
    const hint = error.hint === '' ? '' : `  ${printable(error.hint)}\n`;
    return `scan-tokens: ${printable(error.message)}\n${hint}`;
  }
  return (
    'scan-tokens: something unexpected happened, so not everything was looked at. This is a fault of scan-tokens.\n' +
    `${unexpected(error)}\n` +
    `  node ${process.version}, ${process.platform}. Please report it with these lines; text that may come from your files was left out.\n`
  );
}

function unexpected(error: unknown): string {
  if (!(error instanceof Error)) return '  (what was thrown is no error)';
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const lines = [
    `  ${error.name}${code === undefined ? '' : ` ${code}`}: ${withoutValues(error.message)}`,
    ...frames,
  ];
  const cause = error.cause === undefined ? '' : `\n  because of\n${unexpected(error.cause)}`;
  return lines.map(printable).join('\n') + cause;
}

/**
 * An unforeseen message may quote what was read: `Unexpected token 'x', "…" is not valid JSON`.
 * Whatever is quoted goes, and every word that is not plain enough to be one of the sentence.
 */
function withoutValues(message: string): string {
  return message
    .replace(/["'`].*["'`]/gs, '…')
    .replace(/\S+/g, (word) =>
      /^[(]?[A-Za-z]{1,16}[).,:;]*$|^…$|^[0-9]{1,6}$/.test(word) ? word : '…',
    );
}

/** Escapes what could move the cursor or forge a line; git's own line breaks stay, indented. */
function printable(text: string): string {
  return text.split('\n').map(visibleText).join('\n  ');
}
