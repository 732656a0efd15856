import { type CommandName, type CommandsOf, commands, type Handlers, isCommandName } from '../../contract/commands';
import { fail, type Result } from '../../contract/errors';
import type { Log } from './log';
import type { Origin } from './origin';
import type { RateGate } from './rate-gate';
import { isOurPage, type SenderFrame } from './sender';

interface RelayParts {
  readonly page: Origin;
  readonly handlers: Handlers<'shell'>;
  /** Passes a call on to the core, unread. */
  readonly callCore: (name: CommandName, input: unknown) => Promise<Result<unknown>>;
  readonly gate: RateGate;
  readonly log: Log;
}

/** Answers one message of a frame. Never rejects: the page always gets a `Result`, so that a refusal differs from silence. */
export type Relay = (
  event: { readonly senderFrame: SenderFrame | null },
  name: unknown,
  input: unknown,
) => Promise<Result<unknown>>;

const isShellCommand = (name: CommandName): name is CommandsOf<'shell'> => commands[name].owner === 'shell';

/** The shell's own commands: checked against the contract, then handled. */
async function handle(handlers: Handlers<'shell'>, name: CommandsOf<'shell'>, input: unknown) {
  const checked = commands[name].input.safeParse(input);
  if (!checked.success) return fail('bad-input', 'the input does not fit the command', { command: name });
  // The table ties each name to its input, which the compiler cannot follow through an index.
  const handler = handlers[name] as (input: unknown) => Promise<Result<unknown>> | Result<unknown>;
  return handler(checked.data);
}

export function createRelay({ page, handlers, callCore, gate, log }: RelayParts): Relay {
  const answer = async (name: CommandName, input: unknown): Promise<Result<unknown>> => {
    try {
      return isShellCommand(name) ? await handle(handlers, name, input) : await callCore(name, input);
    } catch (error) {
      log.error('command-failed', { command: name, error: error instanceof Error ? error.name : 'unknown' });
      return fail('internal', 'the command failed', { command: name });
    }
  };

  return ({ senderFrame }, name, input) => {
    if (!isOurPage(senderFrame, page)) {
      log.warn('sender-refused');
      return Promise.resolve(fail('refused', 'the sender is not the page'));
    }
    if (!isCommandName(name)) return Promise.resolve(fail('unknown-command', 'no such command'));
    return new Promise((resolve) => {
      const isTaken = gate.enter(() => resolve(answer(name, input)));
      if (!isTaken) resolve(fail('refused', 'too many calls', { command: name }));
    });
  };
}
