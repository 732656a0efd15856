import { type LogSink, openLogSink } from '../base/log-sink';
import { redactField } from '../base/redact';

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** `fields` hold ids, codes, sizes and times only: no title, address, path or text. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** One JSON object a line, in the form of the core's log: `level`, `time` (UTC, ISO 8601), `event` and the fields. */
export function logInto(sink: LogSink, now: () => Date): Log {
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      const safe = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactField(name, value)]));
      sink.write(`${JSON.stringify({ level, time: now().toISOString(), event, ...safe })}\n`);
    };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

export const openLog = (path: string): Log => logInto(openLogSink(path), () => new Date());
