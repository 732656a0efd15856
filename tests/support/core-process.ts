import { readdirSync, readFileSync } from 'node:fs';
import type { RunningApp } from './launch';
import { until } from './until';

/** A process's command line, or nothing once it has ended. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function parentOf(pid: number): number {
  try {
    // "pid (name) state parent …"; the name may hold spaces and brackets.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return 0;
  }
}

const allPids = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** Electron names its utility processes; one that runs the core on the machine's own Node is known by its program. */
async function findCore({ app, pid }: RunningApp): Promise<number | null> {
  const named = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find((metric) => metric.name === 'Crier core')?.pid ?? null,
  );
  const isOurs = (candidate: number) => parentOf(candidate) === pid && commandLine(candidate).includes('core-process');
  return named ?? allPids().find(isOurs) ?? null;
}

/** The process id of the core that runs now, other than an earlier one. */
export const corePid = (run: RunningApp, notPid = 0): Promise<number> =>
  until('a running core', async () => {
    const pid = await findCore(run);
    return pid !== null && pid !== notPid ? pid : null;
  });

/** Ends the core as the system does when memory runs out: at once, with nothing flushed. Returns its process id. */
export async function killCore(run: RunningApp): Promise<number> {
  const pid = await corePid(run);
  process.kill(pid, 'SIGKILL');
  return pid;
}
