import { type ChildProcess, spawn } from 'node:child_process';
import { killGroup } from './engines/process-group';
import { findProgram } from './engines/programs';
import { powerShell } from './engines/windows-speech';

/** A program of the system that plays a sound file to its end. */
export interface PlayerProgram {
  /** What a person would type. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  readonly args: (file: string) => readonly string[];
  readonly env?: (file: string) => Readonly<Record<string, string>>;
}

export type Played = 'played' | 'failed' | 'stopped';

const linuxPlayers: readonly (readonly [name: string, args: (file: string) => readonly string[]])[] = [
  ['pw-play', (file) => [file]],
  ['paplay', (file) => [file]],
  ['aplay', (file) => ['-q', file]],
];

/** Through the environment: a path in a command would have to be quoted. */
const playInPowerShell = '(New-Object System.Media.SoundPlayer $env:CRIER_SOUND).PlaySync()';

/** The players that are installed, the one to try first in front. Nothing is started. */
export function findPlayers(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly PlayerProgram[] {
  if (platform === 'win32') return [windowsPlayer(env)];
  const known = platform === 'darwin' ? [['afplay', (file: string) => [file]] as const] : linuxPlayers;
  return known.flatMap(([name, args]) => {
    const path = findProgram(name, env.PATH);
    return path === null ? [] : [{ name, path, args }];
  });
}

const windowsPlayer = (env: Readonly<Record<string, string | undefined>>): PlayerProgram => ({
  name: 'PowerShell',
  path: powerShell(env.SystemRoot ?? 'C:\\Windows').program,
  args: () => ['-NoProfile', '-NonInteractive', '-Command', playInPowerShell],
  env: (file) => ({ CRIER_SOUND: file }),
});

/**
 * Plays a file to its end. `failed` when the program cannot be started, says so by its exit status, or takes longer than `timeoutMs`. The
 * signal ends the sound at once. Never rejects.
 */
export function play(
  program: PlayerProgram,
  file: string,
  limits: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<Played> {
  return new Promise((resolve) => {
    if (limits.signal.aborted) return resolve('stopped');
    const child = spawn(program.path, program.args(file), {
      // A group of its own: Ctrl+C in the terminal reaches only us, and we end the whole group.
      detached: process.platform !== 'win32',
      stdio: 'ignore',
      windowsHide: true,
      env: { ...process.env, ...program.env?.(file) },
    });
    const end = () => endPlayer(child);
    const timer = setTimeout(end, limits.timeoutMs);
    limits.signal.addEventListener('abort', end);
    const finish = (played: Played) => {
      clearTimeout(timer);
      limits.signal.removeEventListener('abort', end);
      resolve(limits.signal.aborted ? 'stopped' : played);
    };
    child.once('error', () => finish('failed'));
    child.once('close', (code) => finish(code === 0 ? 'played' : 'failed'));
  });
}

function endPlayer(child: ChildProcess): void {
  if (process.platform === 'win32') child.kill();
  else killGroup(child.pid);
}
