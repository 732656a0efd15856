import { readdirSync, readFileSync } from 'node:fs';

/** What a process of the app does. */
export type Part = 'shell' | 'page' | 'core' | 'other';

export interface AppProcess {
  readonly pid: number;
  readonly part: Part;
}

const field = (text: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);

/** A file of /proc, or nothing where the process has just ended. */
function proc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function partOf(pid: number, mainPid: number): Part {
  if (pid === mainPid) return 'shell';
  const command = proc(pid, 'cmdline').replaceAll('\0', ' ');
  if (command.includes('--type=renderer')) return 'page';
  const isCore = command.includes('core-process') || command.includes('node.mojom.NodeService');
  return isCore ? 'core' : 'other';
}

/** The app's main process and everything below it. Linux only. */
export function processesOf(mainPid: number): readonly AppProcess[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), field(proc(Number(name), 'status'), 'PPid')]),
  );
  const isBelow = (pid: number): boolean => pid === mainPid || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isBelow).map((pid) => ({ pid, part: partOf(pid, mainPid) }));
}

/** Mebibytes of a process in memory, shared libraries included. */
export const residentMib = ({ pid }: AppProcess): number => field(proc(pid, 'status'), 'VmRSS') / 1_024;
/** Mebibytes, what is shared divided by those who share it: these may be added up. */
export const shareMib = ({ pid }: AppProcess): number => field(proc(pid, 'smaps_rollup'), 'Pss') / 1_024;
