import pino from 'pino';
import type { LogSink } from '../base/log-sink';
import { redactField } from '../base/redact';
import type { Log, LogFields } from '../core/ports';

/**
 * A log of JSON lines: `{"level":"info","time":"…","event":"…", …fields}`. Fields that are no ids, codes, sizes or times are replaced by
 * their length here, and the sink takes out addresses and paths once more.
 */
export function createLog(sink: LogSink): Log {
  const formatters = { level: (label: string) => ({ level: label }) };
  const logger = pino({ base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime, formatters }, sink);
  return {
    info: (event, fields) => logger.info(redactFields(fields), event),
    warn: (event, fields) => logger.warn(redactFields(fields), event),
    error: (event, fields) => logger.error(redactFields(fields), event),
  };
}

const redactFields = (fields: LogFields = {}): LogFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactField(name, value)]));
