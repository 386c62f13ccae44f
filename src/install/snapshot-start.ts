/** How a hook starts from its snapshot: which file, and what Node and the system are to be told. */

/** The snapshot of a package, beside its bundle: replaced or gone with the package. */
export const SNAPSHOT = 'dist/hook.blob';

/**
 * Has the C library of Linux ask for large pages of memory, which the kernel clears and maps in one piece: a sixth of a
 * small commit's time. Other systems do not know the variable. Only Node is to have it; `src/cli/hook.ts` takes it away.
 * https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
 */
export const SNAPSHOT_MEMORY = [
  'GLIBC_TUNABLES',
  'glibc.malloc.hugetlb=1:glibc.malloc.top_pad=2097152:glibc.malloc.mmap_threshold=33554432',
] as const;
/**
 * For making a snapshot and for starting from it. By default V8 sorts all its tables anew at each start, against texts
 * chosen to make them slow; that takes an eighth of a small commit's time. Each snapshot is made with numbers of its own.
 */
export const SNAPSHOT_FLAGS: readonly string[] = ['--no-rehash-snapshot'];
