import { type ChildProcess, spawn } from 'node:child_process';
import { type DataFolder, dataFolder } from '../support/data-folder';
import { nowMs } from '../support/recording';
import { repository } from '../support/source';
import { until } from '../support/until';
import { evaluateInFirstPage, pipeStdio } from './debug-pipe';

/** Wall-clock milliseconds at which the page says that it can be used. */
const readyAt = `new Promise((resolve) => {
  const look = () => {
    if (document.documentElement?.dataset.ready !== 'true') return false;
    resolve(performance.timeOrigin + performance.now());
    return true;
  };
  if (!look()) new MutationObserver((_, observer) => look() && observer.disconnect()).observe(document, { subtree: true, childList: true, attributes: true });
})`;

const switches = () => (process.env.CRIER_TEST_ELECTRON_ARGS ?? '').split(/\s+/).filter(Boolean);

function startApp(data: DataFolder): ChildProcess {
  const { NODE_OPTIONS: _options, VITEST: _vitest, ...env } = process.env;
  return spawn(process.env.CRIER_TEST_ELECTRON ?? '', [...switches(), '--remote-debugging-pipe', repository], {
    cwd: repository,
    env: { ...env, CRIER_DATA_DIR: data.path },
    stdio: [...pipeStdio],
  });
}

/**
 * Milliseconds from the start of the process to a page that can be used. The app is ended as a desktop ends it.
 *
 * @param whileUsable gets the process id of the running app; its time does not count
 */
export async function startOnce(data: DataFolder, whileUsable = async (_pid: number) => {}): Promise<number> {
  const startedMs = nowMs();
  const app = startApp(data);
  try {
    const readyMs = await evaluateInFirstPage(app, readyAt);
    await whileUsable(app.pid ?? 0);
    return Number(readyMs) - startedMs;
  } finally {
    app.kill('SIGTERM');
    const isGone = () => app.exitCode !== null || app.signalCode !== null;
    await until('the app to end', isGone, { timeoutMs: 15_000 }).finally(() => app.kill('SIGKILL'));
  }
}

export interface StartTimes {
  /** With an empty data folder: library and sample edition are made. */
  readonly first: readonly number[];
  /** With the data of the start before. */
  readonly later: readonly number[];
}

export async function startTimes(firsts: number, laters: number): Promise<StartTimes> {
  const [first, later]: [number[], number[]] = [[], []];
  let last = await dataFolder();
  try {
    // Brings the program into the system's file cache, as it is for whoever uses it daily.
    await startOnce(last);
    while (first.length < firsts) {
      await last.remove();
      last = await dataFolder();
      first.push(await startOnce(last));
    }
    while (later.length < laters) later.push(await startOnce(last));
  } finally {
    await last.remove();
  }
  return { first, later };
}
