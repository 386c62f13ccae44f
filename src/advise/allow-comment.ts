/** How a finding that is no secret is allowed. */
import { commentSyntax } from './comment-syntax.ts';

const REASON = 'why it is none';

/**
 * @param path of the file, decides the comment's syntax
 * @param fingerprint of the finding, for files that can hold no comment
 * @param notInline why a comment would not count; absent where it does
 * @returns the comment to put above the line; or why there is none and the command that writes it into `.scan-tokens-ignore`
 */
export function allowComment(
  ruleId: string,
  path: string,
  fingerprint: string,
  notInline?: string,
): { readonly comment: string } | { readonly why: string; readonly command: string } {
  const syntax = commentSyntax(path);
  const why =
    notInline ?? ('none' in syntax ? `${capital(syntax.none)} can hold no comment` : undefined);
  if (why !== undefined || 'none' in syntax)
    return { why: why ?? '', command: `scan-tokens ignore ${fingerprint} --reason '${REASON}'` };
  const [open, close] = syntax;
  return { comment: `${open} scan-tokens:allow ${ruleId} -- ${REASON}${close}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
