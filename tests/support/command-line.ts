import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const builtCommandLine = join(root, 'out/main/cli.cjs');

export interface CommandEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunningCommand {
  readonly child: ChildProcess;
  readonly end: Promise<CommandEnd>;
}

/**
 * Starts the built command line on a data folder, without a screen and in English. The caller's process goes on meanwhile, so that it can
 * be the server that is asked.
 */
export function startCommand(args: readonly string[], dataFolder: string, input = ''): RunningCommand {
  if (!existsSync(builtCommandLine)) throw new Error('out/main/cli.cjs is missing: npm run build');
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const env = { ...rest, LC_ALL: 'C.UTF-8', CRIER_DATA_DIR: dataFolder };
  const child = spawn(process.execPath, [builtCommandLine, ...args], { env, cwd: dataFolder });
  child.stdin.end(input);
  const told = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told.stderr += text;
  });
  return { child, end: new Promise((done) => child.once('close', (status) => done({ status, ...told }))) };
}

export const runCommand = (args: readonly string[], dataFolder: string, input?: string): Promise<CommandEnd> =>
  startCommand(args, dataFolder, input).end;
