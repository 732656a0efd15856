import { Argument, Command, Option } from 'commander';
import { rateRange } from '../../contract/limits';
import { sections } from '../../contract/story';
import type { Translate } from '../base/messages';
import type { FeedOptions } from './feed';
import type { ListOptions } from './list';
import { count, languageTag, rate, soundFile, view, webUrl } from './option-values';
import type { ReadOptions } from './read';
import type { TextOptions } from './text-commands';
import type { Told } from './told';

interface JsonOption {
  readonly json?: boolean;
}

interface ChapterOption {
  readonly chapter?: number;
}

interface FolderOption {
  readonly folder?: string;
}

/** What each command does, given what was typed. */
export interface Actions {
  show(source: string, options: JsonOption & ChapterOption): Promise<Told<null>>;
  read(source: string, options: ReadOptions): Promise<Told<null>>;
  sentences(source: string, options: TextOptions): Promise<Told<null>>;
  spoken(source: string, options: TextOptions): Promise<Told<null>>;
  feed(source: string, options: FeedOptions): Promise<Told<null>>;
  add(address: string, options: FolderOption): Promise<Told<null>>;
  refresh(options: JsonOption): Promise<Told<null>>;
  feeds(options: JsonOption): Promise<Told<null>>;
  list(options: ListOptions): Promise<Told<null>>;
  search(words: readonly string[], options: JsonOption): Promise<Told<null>>;
  opmlIn(source: string): Promise<Told<null>>;
  opmlOut(file: string): Promise<Told<null>>;
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
  const chapter = () => new Option('--chapter <number>', t('cli.option.chapter')).argParser(count);
  const add = (name: string, about: string, parent = program): Command =>
    parent.command(name).description(about).helpOption('-h, --help', t('cli.option.help'));

  add('show', t('cli.about.show'))
    .addArgument(file)
    .addOption(chapter())
    .addOption(json())
    .action(async (source: string, options: JsonOption & ChapterOption) => answer(await actions.show(source, options)));
  add('read', t('cli.about.read'))
    .addArgument(file)
    .addOption(new Option('--section <name>', t('cli.option.section')).choices([...sections, 'all']).default('all'))
    .option('--voice <id>', t('cli.option.voice'))
    .addOption(new Option('--rate <number>', t('cli.option.rate', rateRange)).argParser(rate))
    .addOption(lang())
    .addOption(chapter())
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
    .addOption(new Option('--base <url>', t('cli.option.base')).argParser(webUrl))
    .addOption(json())
    .action(async (source: string, options: FeedOptions) => answer(await actions.feed(source, options)));
  add('add', t('cli.about.add'))
    .addArgument(new Argument('<url>', t('cli.argument.site')))
    .option('--folder <name>', t('cli.option.folder'))
    .action(async (address: string, options: FolderOption) => answer(await actions.add(address, options)));
  add('refresh', t('cli.about.refresh'))
    .addOption(json())
    .action(async (options: JsonOption) => answer(await actions.refresh(options)));
  add('feeds', t('cli.about.feeds'))
    .addOption(json())
    .action(async (options: JsonOption) => answer(await actions.feeds(options)));
  add('list', t('cli.about.list'))
    .addOption(new Option('--view <name>', t('cli.option.view')).argParser(view).default('all'))
    .addOption(new Option('--limit <number>', t('cli.option.limit')).argParser(count))
    .addOption(json())
    .action(async (options: ListOptions) => answer(await actions.list(options)));
  add('search', t('cli.about.search'))
    .addArgument(new Argument('<words...>', t('cli.argument.words')))
    .addOption(json())
    .action(async (words: readonly string[], options: JsonOption) => answer(await actions.search(words, options)));
  const opml = add('opml', t('cli.about.opml')).helpCommand('help [command]', t('cli.about.help'));
  add('in', t('cli.about.opmlIn'), opml)
    .addArgument(new Argument('<file>', t('cli.argument.opmlIn')))
    .action(async (source: string) => answer(await actions.opmlIn(source)));
  add('out', t('cli.about.opmlOut'), opml)
    .addArgument(new Argument('[file]', t('cli.argument.opmlOut')).default('-', t('cli.output')))
    .action(async (target: string) => answer(await actions.opmlOut(target)));
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
