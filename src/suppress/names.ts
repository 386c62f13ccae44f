/** What the files of allowed findings are called, at the top of the repository. */
export const IGNORE_FILE = '.scan-tokens-ignore';
export const BASELINE_FILE = '.scan-tokens-baseline';
export const ENTRY_FILES = [IGNORE_FILE, BASELINE_FILE] as const;

/** In bytes: some 200,000 entries. */
export const MOST = 32 * 1024 * 1024;
