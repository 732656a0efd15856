import { type CommandsOf, commands, type Handlers, isCommandName } from '../../contract/commands';
import { fail, type Result } from '../../contract/errors';
import type { Log } from './ports';

type CoreHandler = (input: unknown) => Promise<Result<unknown>> | Result<unknown>;

/**
 * Answers one call of the page: unknown names, the shell's commands and bad input are refused before a handler runs.
 * Never rejects: what a handler throws is logged by name only and becomes `internal`.
 */
export function createDispatch(handlers: Handlers<'core'>, log: Log) {
  return async (name: string, input: unknown): Promise<Result<unknown>> => {
    if (!isCommandName(name) || commands[name].owner !== 'core') return fail('unknown-command', 'no such core command');
    const checked = commands[name].input.safeParse(input);
    if (!checked.success) return fail('bad-input', `input of ${name} does not fit`, { command: name });
    try {
      const handler = handlers[name as CommandsOf<'core'>] as CoreHandler;
      return await handler(checked.data);
    } catch (error) {
      log.error('handler threw', { command: name, error: error instanceof Error ? error.name : typeof error });
      return fail('internal', `${name} failed`);
    }
  };
}
