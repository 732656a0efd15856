import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { redact } from './redact';

/** Where log lines go. Shape of a stream, as loggers expect it. */
export interface LogSink {
  write(line: string): void;
}

/** With its one predecessor, a log takes twice this. */
const maxLogBytes = 1024 * 1024;

/**
 * A file of log lines, redacted on the way in. At about one megabyte it becomes `<path>.1`, replacing the one before.
 *
 * Writes at once and without buffer, so that the last line before a crash is there. Never throws: when the file cannot be written, the
 * sink falls silent, because a log must not take the app down.
 */
export function openLogSink(path: string, maxBytes = maxLogBytes): LogSink {
  let sizeBytes = startSize(path);
  let isBroken = sizeBytes === null;
  return {
    write(line) {
      if (isBroken) return;
      const text = redact(line);
      try {
        sizeBytes = append(path, text, sizeBytes ?? 0, maxBytes);
      } catch {
        isBroken = true;
      }
    },
  };
}

function append(path: string, text: string, sizeBytes: number, maxBytes: number): number {
  const bytes = Buffer.byteLength(text);
  const isFull = sizeBytes > 0 && sizeBytes + bytes > maxBytes;
  if (isFull) renameSync(path, `${path}.1`);
  appendFileSync(path, text, { mode: 0o600 });
  return isFull ? bytes : sizeBytes + bytes;
}

/** Null when the folder cannot be made. */
function startSize(path: string): number | null {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch {
    return null;
  }
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
