import { extname } from 'node:path';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { rateRange } from '../../contract/limits';
import { sections } from '../../contract/story';
import type { Translate } from '../base/messages';
import type { ReadOptions } from './read';
import type { TextOptions } from './text-commands';
import type { Told } from './told';

interface JsonOption {
  readonly json?: boolean;
}

/** What each command does, given what was typed. */
export interface Actions {
  show(source: string, options: JsonOption): Promise<Told<null>>;
  read(source: string, options: ReadOptions): Promise<Told<null>>;
  sentences(source: string, options: TextOptions): Promise<Told<null>>;
  spoken(source: string, options: TextOptions): Promise<Told<null>>;
  feed(): Promise<Told<null>>;
  voices(options: JsonOption): Promise<Told<null>>;
  edition(): Promise<Told<null>>;
  doctor(): Promise<Told<null>>;
}

/**
 * The commands and options of `crier`. `parseAsync` throws `CommanderError` instead of ending the process.
 *
 * @param answer gets what the command answered
 */
export function createProgram(
  { t, version }: { readonly t: Translate; readonly version: string },
  actions: Actions,
  answer: (told: Told<null>) => void,
): Command {
  const program = new Command('crier');
  program
    .description(t('cli.about.crier'))
    .version(version, '-V, --version', t('cli.option.version'))
    .option('--data-dir <folder>', t('cli.option.dataDir'))
    .helpOption('-h, --help', t('cli.option.help'))
    .helpCommand('help [command]', t('cli.about.help'))
    .configureHelp({ styleTitle: (title) => titleOf(title, t) })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();

  const file = new Argument('<file>', t('cli.argument.story'));
  const text = new Argument('[file]', t('cli.argument.text')).default('-', t('cli.input'));
  const json = () => new Option('--json', t('cli.option.json'));
  const lang = () => new Option('--lang <tag>', t('cli.option.lang')).argParser(languageTag);
  const add = (name: string, about: string): Command =>
    program.command(name).description(about).helpOption('-h, --help', t('cli.option.help'));

  add('show', t('cli.about.show'))
    .addArgument(file)
    .addOption(json())
    .action(async (source: string, options: JsonOption) => answer(await actions.show(source, options)));
  add('read', t('cli.about.read'))
    .addArgument(file)
    .addOption(new Option('--section <name>', t('cli.option.section')).choices([...sections, 'all']).default('all'))
    .option('--voice <id>', t('cli.option.voice'))
    .addOption(new Option('--rate <number>', t('cli.option.rate', rateRange)).argParser(rate))
    .addOption(lang())
    .addOption(new Option('--out <file>', t('cli.option.out')).argParser(soundFile))
    .option('--quiet', t('cli.option.quiet'))
    .action(async (source: string, options: ReadOptions) => answer(await actions.read(source, options)));
  add('sentences', t('cli.about.sentences'))
    .addArgument(text)
    .addOption(lang())
    .addOption(json())
    .action(async (source: string, options: TextOptions) => answer(await actions.sentences(source, options)));
  add('spoken', t('cli.about.spoken'))
    .addArgument(text)
    .addOption(lang())
    .addOption(json())
    .action(async (source: string, options: TextOptions) => answer(await actions.spoken(source, options)));
  add('feed', t('cli.about.feed'))
    .addArgument(new Argument('<file>', t('cli.argument.feed')))
    .option('--base <url>', t('cli.option.base'))
    .addOption(json())
    .action(async () => answer(await actions.feed()));
  add('voices', t('cli.about.voices'))
    .addOption(json())
    .action(async (options: JsonOption) => answer(await actions.voices(options)));
  add('edition', t('cli.about.edition')).action(async () => answer(await actions.edition()));
  add('doctor', t('cli.about.doctor')).action(async () => answer(await actions.doctor()));
  return program;
}

/** Commander's own headings, which it knows in English only. */
function titleOf(title: string, t: Translate): string {
  switch (title) {
    case 'Usage:':
      return t('cli.help.usage');
    case 'Arguments:':
      return t('cli.help.arguments');
    case 'Options:':
      return t('cli.help.options');
    case 'Commands:':
      return t('cli.help.commands');
    default:
      return title;
  }
}

function rate(text: string): number {
  const value = Number(text);
  const isInRange = text.trim() !== '' && value >= rateRange.min && value <= rateRange.max;
  if (!isInRange) throw new InvalidArgumentError('out of range');
  return value;
}

function languageTag(text: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag !== undefined) return tag;
  } catch {
    // Told as any other wrong value, below.
  }
  throw new InvalidArgumentError('no language tag');
}

function soundFile(path: string): string {
  if (!['.wav', '.mp3'].includes(extname(path).toLowerCase())) throw new InvalidArgumentError('neither .wav nor .mp3');
  return path;
}
