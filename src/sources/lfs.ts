/** Recognises the small text that stands in git for a file kept in Git LFS. */

/**
 * Strict, so that nothing else hides behind it. Sample:
 *   version https://git-lfs.github.com/spec/v1
 *   oid sha256:<64 hex>
 *   size 12345
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:[0-9a-f]{64}\nsize \d{1,20}\n$/;

export function isLfsPointer(content: Buffer): boolean {
  return content.length < 256 && POINTER.test(content.toString('latin1'));
}
