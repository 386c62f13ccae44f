/** How a finding that is no secret is allowed. */
import { commentSyntax } from './comment-syntax.ts';

const REASON = 'why it is none';

/**
 * @param path of the file, decides the comment's syntax
 * @param fingerprint of the finding, for files that can hold no comment
 * @returns the comment to put above the line; or why there is none and the line for `.scan-tokens-ignore`
 */
export function allowComment(
  ruleId: string,
  path: string,
  fingerprint: string,
): { readonly comment: string } | { readonly why: string; readonly entry: string } {
  const syntax = commentSyntax(path);
  if ('none' in syntax)
    return {
      why: `${capital(syntax.none)} can hold no comment`,
      entry: `${fingerprint} ${ruleId} -- ${REASON}`,
    };
  const [open, close] = syntax;
  return { comment: `${open} scan-tokens:allow ${ruleId} -- ${REASON}${close}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
