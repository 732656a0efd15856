import { spawn } from 'node:child_process';
import { EngineError } from '../../core/speech/engine';
import { killGroup } from './process-group';

const maxOutputBytes = 1024 * 1024;

/**
 * Runs a program that lists its voices and returns what it prints (UTF-8, at most 1 MiB). Its exit code decides.
 *
 * @param program absolute path
 */
export function runProgram(
  program: string,
  args: readonly string[],
  limits: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true });
    const parts: Buffer[] = [];
    let bytes = 0;
    let stopped: EngineError | null = null;
    const stop = (reason: EngineError['reason']) => {
      stopped ??= new EngineError(reason, `listing voices: ${reason}`);
      killGroup(child.pid);
    };
    const onAbort = () => stop('cancelled');
    const timer = setTimeout(() => stop('time-limit'), limits.timeoutMs);
    limits.signal.addEventListener('abort', onAbort);
    if (limits.signal.aborted) onAbort();
    const finish = (error: EngineError | null) => {
      clearTimeout(timer);
      limits.signal.removeEventListener('abort', onAbort);
      if (error) reject(error);
      else resolve(Buffer.concat(parts).toString('utf8'));
    };
    child.stdout?.on('data', (part: Buffer) => {
      parts.push(part);
      bytes += part.byteLength;
      if (bytes > maxOutputBytes) stop('crashed');
    });
    child.once('error', () => finish(stopped ?? new EngineError('missing', 'the program could not be started')));
    child.once('close', (code) => finish(stopped ?? (code === 0 ? null : new EngineError('crashed', `exit ${code}`))));
  });
}
