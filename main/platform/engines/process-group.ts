/**
 * Ends a program and everything it started. It must have been started with `detached: true`: its process id is then its group's.
 * A group that is gone already is no error.
 */
export function killGroup(processId: number | undefined): void {
  if (processId === undefined) return;
  try {
    process.kill(-processId, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
