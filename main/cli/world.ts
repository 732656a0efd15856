import type { Result } from '../../contract/errors';
import type { Settings } from '../../contract/settings';
import type { DataPaths } from '../base/data-folder';
import type { Translate } from '../base/messages';
import type { FeedReader } from '../core/feeds/feed-reader';
import type { Library } from '../core/library/library';
import type { PageReader } from '../core/pages/page-reader';
import type { Clock, Fetcher } from '../core/ports';
import type { Registry } from '../core/speech/registry';
import type { Synthesiser } from '../core/speech/synthesiser';
import type { FileReader, FolderFile } from '../core/stories/files/read-files';
import type { GivenFile } from '../core/stories/given-file';
import type { LanguageDetector } from '../core/text/language';
import type { Pronouncer } from '../core/text/replacement';
import type { SentenceCutter } from '../core/text/whole-text';
import type { LibraryUse } from '../platform/open-beside';
import type { SoundOutput } from '../platform/sound-output';
import type { Terminal } from './terminal';

export interface Voices {
  readonly registry: Registry;
  readonly synthesiser: Synthesiser;
}

/** The web and what reads it. */
export interface Web {
  readonly fetcher: Fetcher;
  readonly pages: PageReader;
  readonly feeds: FeedReader;
}

/** What a command needs beyond its arguments. Nothing costs anything before it is asked for. */
export interface World {
  readonly t: Translate;
  /** BCP 47, of the sentences and dates. */
  readonly language: string;
  readonly version: string;
  readonly clock: Clock;
  /** The working folder. */
  readonly cwd: string;
  readonly paths: DataPaths;
  /** Aborted by Ctrl+C and by a reader of our output that left. */
  readonly signal: AbortSignal;
  /** Resolves when the text was taken. Never rejects. */
  print(text: string): Promise<void>;
  readonly terminal: Terminal;
  /** Gives what the person types, key by key, until the answer is called; null where no person sits at the terminal. */
  readonly keys: ((listener: (sent: string) => void) => () => void) | null;
  /** The next line that is typed or comes in, without its end; null at the end of the input. */
  readLine(): Promise<string | null>;
  /** The sample edition that ships with Crier, in reading order. */
  edition(): Promise<readonly GivenFile[]>;
  /** One line on stderr. */
  tell(line: string): void;
  /** A person sees at once what is told, so that progress is worth a line. */
  readonly isWatched: boolean;
  readFile(path: string): Promise<Result<GivenFile>>;
  /** The texts of a folder, for reading one by one; null: the path is no folder. */
  listFolder(path: string): Promise<Result<readonly FolderFile[]> | null>;
  /** Replaces the file as a whole; rejects with Node's own error. */
  writeFile(path: string, text: string): Promise<void>;
  /** Reads files of every kind. */
  readonly files: FileReader;
  web(): Promise<Web>;
  /** The library that the window has too. The first use decides; failures as `openBeside`. */
  library(use: LibraryUse): Promise<Result<Library>>;
  readInput(): Promise<Result<Uint8Array>>;
  /** As the person left them; what cannot be read follows the defaults. Nothing is changed on disk. */
  settings(): Promise<Settings>;
  /** The person's own pronunciations for a language; a file that cannot be read gives none. */
  pronouncer(language: string): Promise<Pronouncer>;
  languageDetector(): Promise<LanguageDetector>;
  /** For large texts. */
  readonly sentenceCutter: SentenceCutter;
  voices(): Promise<Voices>;
  /** Null when the system has no program that plays sound. */
  soundOutput(): SoundOutput | null;
}
