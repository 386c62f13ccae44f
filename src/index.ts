/**
 * The library: the same scan as the command's, without a terminal. It writes nothing and ends no process.
 *
 * ```js
 * import { scanStaged } from 'scan-tokens';
 *
 * const { blocked, complete, tokens } = await scanStaged().result();
 * ```
 */
export { ConfigError, GitError, ScanError, UsageError } from './errors.ts';
export { loadRules, type LoadOptions, type RuleFile } from './library/rules.ts';
export { scanPaths, scanStaged, scanText, type Text } from './library/scans.ts';
export type {
  Met,
  RuleInfo,
  Rules,
  Scan,
  ScanEvent,
  ScanOptions,
  TextOptions,
} from './library/types.ts';
export type {
  AllowHint,
  Confidence,
  Entry,
  From,
  Kind,
  NotLookedAt,
  Remark,
  ReportDocument,
  Rotation,
  SuppressedToken,
  Tally,
  Token,
  TokenPlace,
} from './report/json/types.ts';
