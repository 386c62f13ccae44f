/** Time that a busy machine does not stretch. */

/** @returns milliseconds of processor time that all threads of this process took for it */
export async function cpuTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
