import { type Command, CommanderError } from 'commander';
import type { Translate } from '../base/messages';
import type { DoctorParts } from './doctor-checks';
import { oneLine } from './printing';
import { type Actions, createProgram } from './program';
import type { Told } from './told';
import type { World } from './world';

/** 0: done. 1: could not. 2: wrong usage. */
export type ExitStatus = 0 | 1 | 2;

/**
 * Runs one command line. Whatever goes wrong is one line on stderr.
 *
 * @param args what follows the program's name
 */
export async function runCli(args: readonly string[], world: World, parts: DoctorParts): Promise<ExitStatus> {
  let told: Told<null> | null = null;
  const program = createProgram(world, actionsOf(world, parts), (answer) => {
    told = answer;
  });
  let help = '';
  let complaint = '';
  const output = {
    writeOut: (text: string) => {
      help += text;
    },
    writeErr: (text: string) => {
      complaint += text;
    },
  };
  for (const command of allOf(program)) command.configureOutput(output);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await world.print(help);
    if (error.exitCode === 0) return 0;
    // Without a command the whole help is the answer.
    const isBare = error.code === 'commander.help';
    world.tell(isBare ? complaint.trimEnd() : `crier: ${usageSentence(error, world.t)}`);
    return 2;
  }
  return report(told, world);
}

const allOf = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allOf)];

function report(told: Told<null> | null, world: World): ExitStatus {
  if (told === null || told.ok) return 0;
  const { key, values } = told.problem;
  // Who pressed Ctrl+C, or closed the pipe, knows.
  if (!world.signal.aborted) world.tell(`crier: ${oneLine(world.t(key, values))}`);
  return 1;
}

/** Each command is loaded only when it is asked for: numbers as words alone would take a quarter of the time that `crier show` has. */
const actionsOf = (world: World, parts: DoctorParts): Actions => ({
  show: async (source, options) => (await import('./show')).show(world, source, options),
  read: async (source, options) => (await import('./read')).read(world, source, options),
  sentences: async (source, options) => (await import('./text-commands')).sentences(world, source, options),
  spoken: async (source, options) => (await import('./text-commands')).spoken(world, source, options),
  feed: async (source, options) => (await import('./feed')).feed(world, source, options),
  add: async (address, options) => (await import('./add')).add(world, address, options),
  refresh: async (options) => (await import('./refresh')).refresh(world, options),
  feeds: async (options) => (await import('./feeds')).feeds(world, options),
  list: async (options) => (await import('./list')).list(world, options),
  search: async (words, options) => (await import('./search')).search(world, words, options),
  opmlIn: async (source) => (await import('./opml')).opmlIn(world, source),
  opmlOut: async (target) => (await import('./opml')).opmlOut(world, target),
  voices: async (options) => (await import('./voices')).voices(world, options),
  edition: async () => (await import('./edition')).edition(world),
  doctor: async () => (await import('./doctor-checks')).examine(world, parts),
});

const usageKeys: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'cli.usage.command',
  'commander.unknownOption': 'cli.usage.option',
  'commander.missingArgument': 'cli.usage.missing',
  'commander.optionMissingArgument': 'cli.usage.value',
  'commander.invalidArgument': 'cli.usage.wrong',
  'commander.excessArguments': 'cli.usage.excess',
};

/** Commander writes in English; the name that it puts in quotation marks is what matters. */
function usageSentence({ code, message }: CommanderError, t: Translate): string {
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  return oneLine(t(usageKeys[code] ?? 'cli.usage.other', { name }));
}
