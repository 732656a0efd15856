import { spawn } from 'node:child_process';
import { EngineError } from '../../core/speech/engine';
import type { Helper, HelperEvents } from './helper-lane';

/** No honest answer is longer; a program that never ends its line must not fill the memory. */
const maxLineChars = 1_000_000;

/**
 * Starts a program that takes one JSON value a line on standard input and answers the same way, in UTF-8. Lines that are no JSON are
 * ignored: start-up messages, warnings. It ends by itself when its input ends.
 *
 * @param program absolute path; no shell is involved
 */
export function startJsonLines(program: string, args: readonly string[], events: HelperEvents): Helper {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true });
  const readLines = lineReader(events.onMessage, () => child.kill('SIGKILL'));
  child.stdout.setEncoding('utf8').on('data', readLines);
  child.stdin.on('error', () => {});
  child.once('error', () => events.onEnd(new EngineError('missing', 'the speech helper could not be started')));
  child.once('exit', () => events.onEnd(new EngineError('crashed', 'the speech helper ended')));
  return {
    send: (message) => void child.stdin.write(`${JSON.stringify(message)}\n`),
    end: () => void child.kill('SIGKILL'),
  };
}

function lineReader(onValue: (value: unknown) => void, onFlood: () => void): (part: string) => void {
  let rest = '';
  return (part) => {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxLineChars) onFlood();
    for (const line of lines) {
      const value = parse(line);
      if (value !== undefined) onValue(value);
    }
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
