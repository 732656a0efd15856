import type { Result } from '../../contract/errors';
import type { FeedReader } from './feeds/feed-reader';
import type { PageReader } from './pages/page-reader';
import type { WordAligner } from './speech/alignment/word-aligner';
import type { SpeechEngine } from './speech/engine';
import type { FileReader, FolderFile } from './stories/files/read-files';
import type { GivenFile } from './stories/given-file';

/** What the core needs of the world. `platform` implements it with Node, tests with fakes. */
export interface Ports {
  readonly clock: Clock;
  readonly files: Files;
  readonly database: OpenDatabase;
  readonly settingsFile: SettingsFile;
  readonly pronunciationsFile: PronunciationsFile;
  readonly log: Log;
  readonly engines: readonly SpeechEngine[];
  readonly fetcher: Fetcher & { close(): Promise<void> };
  readonly feedReader: FeedReader;
  readonly pageReader: PageReader;
  readonly fileReader: FileReader & { close(): Promise<void> };
  /** Ends the program at once, so that nothing more is written to a library that is damaged; a new start puts it aside. */
  readonly startAnew?: () => void;
  /** Without it, words of engines that tell no times are not highlighted. */
  readonly wordAligner?: WordAligner;
}

export interface Clock {
  now(): Date;
  /** Resolves early, without an error, when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export type GrantedFiles =
  | { readonly kind: 'file'; readonly file: GivenFile }
  | { readonly kind: 'folder'; readonly files: readonly FolderFile[] };

export interface Files {
  /** Reads a file that the shell granted; a token works once. At most `maxImportBytes`, else `too-large`. */
  readGranted(token: string): Promise<Result<GivenFile>>;
  /** The same, or a folder's texts, which are read one by one; see `listStoryFolder`. */
  openGranted(token: string): Promise<Result<GrantedFiles>>;
  /** Writes the file that a person named in a save dialog, as a whole; a token works once. */
  writeGranted(token: string, text: string): Promise<Result<null>>;
  /** The sample edition that ships with Crier, in reading order. */
  edition(): Promise<readonly GivenFile[]>;
  /** The news sites to begin with that ship with Crier: JSON, not checked. */
  starters(): Promise<unknown>;
}

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A synchronous SQL connection. Statements are constants; values are always bound. */
export interface Database {
  run(sql: string, ...values: readonly SqlValue[]): { readonly changes: number };
  all(sql: string, ...values: readonly SqlValue[]): readonly SqlRow[];
  get(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined;
  /** Several statements without values: migrations only. */
  script(sql: string): void;
  /** Rolls back when `work` throws, and throws on. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** `unknown`: it could not be found out, or was not waited for. */
export type FileCondition = 'sound' | 'damaged' | 'unknown';

/** The library's database, opened; `origin` tells what had to be done for that. */
export interface OpenDatabase {
  readonly connection: Database;
  readonly origin: 'file' | 'restored' | 'reset' | 'memory';
  /** Copies the database beside itself, verifies the copy and keeps the newest five. */
  backup(reason: 'daily' | 'migration'): Promise<Result<null>>;
  /** Reads all of the file beside everything else; left out where it was checked before it was opened. */
  readonly check?: (signal: AbortSignal) => Promise<FileCondition>;
}

export type StoredSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly json: unknown; readonly from: 'file' | 'backup' }
  /** The file could not be read; it was put aside under another name, never overwritten. */
  | { readonly kind: 'unreadable' };

export interface SettingsFile {
  read(): Promise<StoredSettings>;
  /** Atomic: after a crash the file holds the old settings or the new ones, never a part. */
  write(json: unknown): Promise<Result<null>>;
}

/** Own pronunciations: a text file that people may also edit by hand. */
export interface PronunciationsFile {
  /** Null when there is none. */
  read(): Promise<Result<Uint8Array | null>>;
  /** Atomic, as for the settings. */
  write(text: string): Promise<Result<null>>;
  /** Gives a file that cannot be read another name. */
  putAside(): Promise<Result<null>>;
}

export interface Log {
  /** `fields` hold ids, codes, sizes and times only: no title, address, path or text. */
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

export interface FetchRequest {
  /** http or https. */
  readonly url: string;
  readonly accept: 'feed' | 'page';
  /** As the last answer gave them, verbatim. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** The exact host (with its port, as in `URL.host`) that a person typed: only this one may be a private address, and only without a redirect from elsewhere. */
  readonly typedHost?: string | null;
  /** After decompression; more is `too-large`. */
  readonly maxBytes: number;
}

export interface FetchAnswer {
  /** Null: not modified since. */
  readonly bytes: Uint8Array | null;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Where the address has moved for good: every hop was 301 or 308. Null: nowhere. */
  readonly movedTo: string | null;
  /** How long the server calls this answer fresh (`Cache-Control: max-age`); null: it does not say. */
  readonly maxAgeSeconds?: number | null;
}

/**
 * Gets something from the web: GET only, no cookies, at most five redirects, no private address, 15 s to the headers, 60 s in all.
 *
 * Failures: `offline`, `host-not-found`, `no-answer`, `too-slow`, `bad-certificate`, `private-address`, `too-many-redirects`,
 * `page-not-found`, `page-refused`, `page-gone`, `server-busy` (with `retryAfterSeconds` in the detail where the server told),
 * `server-error`, `damaged-answer`, `too-large`, `not-a-web-address`, `cancelled`.
 */
export interface Fetcher {
  fetch(request: FetchRequest, signal: AbortSignal): Promise<Result<FetchAnswer>>;
}

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;
