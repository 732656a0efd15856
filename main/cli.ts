import { constants } from 'node:os';
import { join } from 'node:path';
import { ownVersion } from './base/own-version';
import { openWorld } from './cli/open-world';
import { runCli } from './cli/run';

/** What ended us before we were done, as an exit status. */
let endedBy: number | null = null;
const stop = new AbortController();
const end = (status: number): void => {
  endedBy ??= status;
  stop.abort();
};

// A second signal ends us at once, whatever we are doing.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => {
    end(128 + constants.signals[name]);
    process.once(name, () => process.exit(endedBy ?? 1));
  });
}
// Whoever read our output has had enough: that is no failure.
process.stdout.on('error', () => end(0));
process.stderr.on('error', () => undefined);

/** After a stop, time to take away what is half done; whatever waits for input that never comes is left. */
const stopMs = 500;
/** A helper that does not end by then is left to the system. */
const closeMs = 2_000;

async function main(): Promise<number> {
  const { world, doctorParts, close } = openWorld({
    process,
    version: ownVersion(join(__dirname, '..', '..')),
    out: __dirname,
    signal: stop.signal,
  });
  const waits = (ms: number) => world.clock.sleep(ms, new AbortController().signal);
  const stopped = new Promise<number>((resolve) => {
    stop.signal.addEventListener('abort', () => void waits(stopMs).then(() => resolve(1)), { once: true });
  });
  const running = runCli(process.argv.slice(2), world, doctorParts).catch(() => {
    world.tell(`crier: ${world.t('cli.problem.internal')}`);
    return 1;
  });
  const status = await Promise.race([running, stopped]);
  await Promise.race([close(), waits(closeMs)]);
  return endedBy ?? status;
}

void main().then((status) => process.exit(status));
