import type { SpawnOptions } from 'node:child_process';
import DarwinSay from 'say/platform/darwin.js';
import LinuxSay from 'say/platform/linux.js';
import { EngineError } from '../../core/speech/engine';
import { killGroup } from './process-group';

/** A program that reads its text from standard input and writes `file` into its working folder. */
export interface SpeechCommand {
  /** Absolute path. */
  readonly program: string;
  /** Constants, numbers and names of known voices; never text. */
  readonly args: readonly string[];
  /** Cleaned, not empty. */
  readonly text: string;
  /** Private working folder. File names are relative to it, so that its path appears in no command. */
  readonly folder: string;
  readonly file: string;
}

export interface SpeechLimits {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** stdout is not read by `say`: a full pipe would stop the program. */
const options = (folder: string): SpawnOptions => ({
  cwd: folder,
  detached: true,
  shell: false,
  windowsHide: true,
  stdio: ['pipe', 'ignore', 'pipe'],
});

/**
 * `say` as published puts text and voice into Lisp and command lines, speaks with a shell's help, and stops by killing a guessed
 * process (docs/technotes/say.md). What is left of it here: it starts the program, pipes the text and waits.
 */
const harden = (Say: typeof LinuxSay) =>
  class extends Say {
    readonly #command: SpeechCommand;

    constructor(command: SpeechCommand) {
      super();
      this.#command = command;
    }

    /** Flite 2.2 leaves out the last word of a text that does not end with a line break ("Stop! now"). */
    override buildExportCommand({ text }: { text: string }) {
      const { program, args, folder } = this.#command;
      return { command: program, args, pipedData: `${text}\n`, options: options(folder) };
    }

    override buildSpeakCommand(): never {
      throw new Error('Crier plays sound itself');
    }

    override getVoices(): never {
      throw new Error('voices are listed by the engines');
    }

    override runStopCommand(): void {
      killGroup(this.child?.pid);
    }

    /** Resolves when the program has ended well. Its exit code decides: `say` itself takes any warning for a failure. */
    run({ timeoutMs, signal }: SpeechLimits): Promise<void> {
      return new Promise((resolve, reject) => {
        const { text, file } = this.#command;
        let stopped: EngineError | null = null;
        const stop = (reason: 'cancelled' | 'time-limit') => {
          stopped ??= new EngineError(reason, reason);
          this.runStopCommand();
        };
        const onAbort = () => stop('cancelled');
        const timer = setTimeout(() => stop('time-limit'), timeoutMs);
        const finish = (error: EngineError | null) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          if (error) reject(error);
          else resolve();
        };
        try {
          super.export(text, null, null, file, () => {});
        } catch {
          // Too many open files: Node gives a process without pipes, and `say` trips over that.
        }
        const child = this.child;
        if (!child?.stdin) {
          child?.once('error', () => {});
          finish(new EngineError('crashed', 'the speech program could not be started'));
          return;
        }
        signal.addEventListener('abort', onAbort);
        child.stdin.on('error', () => {});
        child.once('error', (error) => finish(stopped ?? startError(error)));
        child.once('exit', (code, killedBy) => finish(stopped ?? exitError(code, killedBy)));
        if (signal.aborted) onAbort();
      });
    }
  };

const SafeLinuxSay = harden(LinuxSay);
const SafeDarwinSay = harden(DarwinSay);

function startError(error: Error): EngineError {
  const isMissing = 'code' in error && error.code === 'ENOENT';
  return isMissing
    ? new EngineError('missing', 'the speech program is not installed')
    : new EngineError('crashed', 'the speech program could not be started');
}

function exitError(code: number | null, killedBy: NodeJS.Signals | null): EngineError | null {
  return code === 0 ? null : new EngineError('crashed', `the speech program ended with ${killedBy ?? code}`);
}

/**
 * Runs one speech program through `say`. Rejects with `EngineError`: `missing`, `crashed`, `cancelled`, `time-limit`. An abort or the
 * time limit kills the program's whole process group at once.
 */
export async function runThroughSay(
  system: 'linux' | 'darwin',
  command: SpeechCommand,
  limits: SpeechLimits,
): Promise<void> {
  if (limits.signal.aborted) throw new EngineError('cancelled', 'cancelled');
  const say = system === 'darwin' ? new SafeDarwinSay(command) : new SafeLinuxSay(command);
  await say.run(limits);
}
