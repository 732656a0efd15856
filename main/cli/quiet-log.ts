import type { Log } from '../core/ports';

/** A command line has no log: what matters is told on stderr. */
export const quietLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
