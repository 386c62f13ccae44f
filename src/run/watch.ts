/** Notes which files of suppressions and configuration a change touches, while its entries go by. */
import { CONFIG_FILES } from '../options/config/find.ts';
import { ENTRY_FILES } from '../suppress/names.ts';
import type { Entry, Source } from '../sources/types.ts';

const NAMES: ReadonlySet<string> = new Set([...ENTRY_FILES, ...CONFIG_FILES]);

/** @param touched grows */
export function watch(source: Source, touched: Set<string>): Source {
  return {
    noun: source.noun,
    expected: () => source.expected(),
    async *entries(): AsyncGenerator<Entry> {
      for await (const entry of source.entries()) {
        if (NAMES.has(entry.origin.path)) touched.add(entry.origin.path);
        yield entry;
      }
    },
  };
}
