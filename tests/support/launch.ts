import { type ChildProcess, execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ConsoleMessage, ElectronApplication, Page } from 'playwright-core';
import { type DataFolder, dataFolder } from './data-folder';
import { startElectron } from './start-electron';
import { until } from './until';

const root = resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Arguments after the app's folder, as a person would type them: a story file, `--data-dir`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Data of an earlier run; without it the app starts for the first time. */
  readonly data?: DataFolder;
  /** False where the test looks at a start that must fail. */
  readonly waitUntilReady?: boolean;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: DataFolder;
  readonly pid: number;
  /** Errors and warnings of the page, refusals by its content security policy included. Empty in a healthy run. */
  problems(): readonly string[];
  /** What the programs behind the page printed; shown when a test fails. */
  output(): string;
  /** Ends the app as a person would, and waits until the process is gone. The data stay. */
  quit(): Promise<void>;
  /** Ends it and starts it again with the same data. */
  relaunch(options?: Pick<LaunchOptions, 'args' | 'env'>): Promise<RunningApp>;
  /** Starts the app once more with the same data, as a file manager does; that start hands over its file and ends by itself. */
  secondStart(...args: readonly string[]): Promise<void>;
  /** `quit`, and the data go too. */
  close(): Promise<void>;
}

/**
 * Starts the built app in the Electron that the test run has chosen (CRIER_TEST_ELECTRON, with CRIER_TEST_ELECTRON_ARGS before the app's
 * folder) and waits until the page says that it can be used. Costs one to two seconds.
 */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  const data = options.data ?? (await dataFolder());
  try {
    return await start(data, options);
  } catch (error) {
    await data.remove();
    throw error;
  }
}

async function start(data: DataFolder, options: LaunchOptions): Promise<RunningApp> {
  const app = await startElectron({
    executablePath: executable(),
    args: [...extraArguments(), root, ...(options.args ?? [])],
    cwd: root,
    env: environment(data, options.env),
  });
  const child = app.process();
  const problems = collectProblems(app);
  const output = collectOutput(child);
  try {
    const page = await app.firstWindow({ timeout: 30_000 });
    if (options.waitUntilReady !== false) await page.waitForSelector('html[data-ready=true]', { timeout: 30_000 });
    return running(app, child, page, data, problems, output);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`the app did not start: ${error}\n${problems.join('\n')}\n${output()}`);
  }
}

function running(
  app: ElectronApplication,
  // Kept from the start: Playwright forgets the process once the app is closed.
  child: ChildProcess,
  page: Page,
  data: DataFolder,
  problems: readonly string[],
  output: () => string,
): RunningApp {
  const quit = () => end(app, child);
  return {
    app,
    page,
    data,
    pid: child.pid ?? 0,
    problems: () => [...problems],
    output,
    quit,
    async relaunch(again = {}) {
      await quit();
      return launch({ ...again, data });
    },
    async secondStart(...args) {
      const program = executable();
      await promisify(execFile)(program, [...extraArguments(), root, ...args], {
        cwd: root,
        env: environment(data),
        timeout: 20_000,
      });
    },
    async close() {
      await quit();
      await data.remove();
    },
  };
}

function executable(): string {
  const path = process.env.CRIER_TEST_ELECTRON;
  if (!path) throw new Error('CRIER_TEST_ELECTRON does not name an Electron');
  return path;
}

const extraArguments = () => (process.env.CRIER_TEST_ELECTRON_ARGS ?? '').split(/\s+/).filter(Boolean);

/** The run's own environment without what would turn Electron into Node or send it to a person's data. */
function environment(data: DataFolder, extra: LaunchOptions['env'] = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'VITEST'].includes(entry[0]),
  );
  return { ...Object.fromEntries(inherited), CRIER_DATA_DIR: data.path, ...extra };
}

function collectProblems(app: ElectronApplication): string[] {
  const problems: string[] = [];
  const note = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.type()}: ${message.text()} ${message.location().url}`.trim());
  };
  app.context().on('console', note);
  app.context().on('weberror', (error) => problems.push(`uncaught: ${error.error()}`));
  app.on('window', (page) => page.on('crash', () => problems.push('the page crashed')));
  return problems;
}

/** The last 20,000 characters are enough to see why a start failed. */
function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const note = (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-20_000);
  };
  child.stdout?.on('data', note);
  child.stderr?.on('data', note);
  return () => text;
}

/** Quitting flushes within three seconds (security-and-reliability: quit); a process that is still there after ten is a fault. */
async function end(app: ElectronApplication, child: ChildProcess): Promise<void> {
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  if (isGone()) return;
  const closing = app.close().catch(() => undefined);
  try {
    await until('the app to end', isGone, { timeoutMs: 10_000 });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    await closing;
  }
}
