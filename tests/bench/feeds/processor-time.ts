/** Milliseconds of processor time that a synchronous call takes: what other programs do at the same time does not count, nor does waiting for the disk. */
export function processorMs(call: () => unknown): number {
  const begin = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1_000;
}
