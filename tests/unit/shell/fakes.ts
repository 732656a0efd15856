import type { Log, LogFields } from '../../../main/shell/log';
import type { Timer } from '../../../main/shell/timer';

export interface HandTimer extends Timer {
  /** Lets time pass; work that falls due runs in order. */
  pass(ms: number): void;
  /** Work that still waits. */
  waiting(): number;
}

export function handTimer(): HandTimer {
  let now = 0;
  let jobs: { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => now,
    after: (delayMs, work) => {
      const job = { at: now + delayMs, work };
      jobs.push(job);
      return () => {
        jobs = jobs.filter((other) => other !== job);
      };
    },
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const due = jobs.filter((job) => job.at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        jobs = jobs.filter((job) => job !== due);
        now = Math.max(now, due.at);
        due.work();
      }
      now = end;
    },
    waiting: () => jobs.length,
  };
}

export interface LogLine {
  readonly level: string;
  readonly event: string;
  readonly fields: LogFields;
}

export function keptLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      lines.push({ level, event, fields });
    };
  return { lines, info: line('info'), warn: line('warn'), error: line('error') };
}

/** Lets promises that are settled already go on. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
