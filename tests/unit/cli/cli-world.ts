import { fail, ok, type Result } from '../../../contract/errors';
import { defaultSettings, type Settings } from '../../../contract/settings';
import { dataPaths } from '../../../main/base/data-folder';
import { createMessages } from '../../../main/base/messages';
import type { DoctorParts } from '../../../main/cli/doctor-checks';
import { quietLog } from '../../../main/cli/quiet-log';
import { runCli } from '../../../main/cli/run';
import type { World } from '../../../main/cli/world';
import { readFeedFile } from '../../../main/core/feeds/read-feed-file';
import { type Library, openLibrary } from '../../../main/core/library/library';
import { extractArticle } from '../../../main/core/pages/extract-article';
import type { Fetcher } from '../../../main/core/ports';
import { readPronunciations } from '../../../main/core/pronunciations/read-pronunciations';
import type { SpeechEngine } from '../../../main/core/speech/engine';
import { createRegistry } from '../../../main/core/speech/registry';
import { createSynthesiser } from '../../../main/core/speech/synthesiser';
import { readFile } from '../../../main/core/stories/files/read-file';
import { createFakeEngine } from '../../../main/platform/engines/fake';
import { inMemory } from '../../../main/platform/open-database';
import type { Played } from '../../../main/platform/sound-player';
import { type FakeWeb, fakeWeb } from './fake-web';

export interface FakeMachine {
  /** What files hold, by absolute path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly input?: string;
  readonly engines?: readonly SpeechEngine[];
  readonly settings?: Partial<Settings>;
  /** What the sound output does; null: there is none. */
  readonly output?: Played | null;
  readonly language?: string;
  readonly dataFolder?: string;
  /** What cutting a large text beside gives. */
  /** Ctrl+C, as soon as a long piece of work looks up. */
  readonly leavesAtFirstBreath?: boolean;
  readonly ends?: Result<Uint32Array>;
  readonly terminal?: World['terminal'];
  /** Keys that are pressed while the nth sound plays, counted from 0; that sound is cut off. */
  readonly keysAt?: Readonly<Record<number, string>>;
  /** How long such a sound played before. */
  readonly heardMs?: number;
  readonly typed?: readonly string[];
  readonly edition?: readonly string[];
  /** What the file of own pronunciations holds. */
  readonly pronunciations?: string;
  /** What is in folders, by absolute path: names of files. */
  readonly folders?: Readonly<Record<string, readonly string[]>>;
  readonly web?: FakeWeb;
  /** Left out: an empty one that is forgotten afterwards. */
  readonly library?: Library;
  readonly isWatched?: boolean;
  /** How long each answer of the web takes. */
  readonly fetchMs?: number;
  readonly hasNetwork?: boolean;
}

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What happened, in order: a printed line, a sound with its length in seconds, a pause in milliseconds. */
  readonly happened: readonly string[];
  readonly written: Readonly<Record<string, string>>;
}

/** A library that lasts for several commands. */
export async function emptyLibrary(): Promise<Library> {
  const opened = await openLibrary(inMemory(), clock, quietLog);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Of libraries and webs that last for several commands. */
export const nowMs = Date.parse('2026-03-04T12:00:00Z');
const clock = { now: () => new Date(nowMs), sleep: async () => undefined };

export const story = [
  'The ferry was late again. Nobody minded the wait.',
  'Ferry late again',
  'The morning boat came at noon.',
].join('\n');

/** Runs a command line on a machine without disk, sound or screen. */
export async function crier(args: readonly string[], machine: FakeMachine = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const happened: string[] = [];
  const engines = machine.engines ?? [createFakeEngine()];
  const registry = createRegistry(engines, quietLog);
  const output = machine.output === undefined ? 'played' : machine.output;
  const files: Readonly<Record<string, string | Uint8Array>> = machine.files ?? { '/news/story.txt': story };
  let press: (sent: string) => void = () => undefined;
  let sounds = 0;
  let heardMs = 0;
  const written: Record<string, string> = {};
  const neverAborted = new AbortController().signal;
  const typed = [...(machine.typed ?? [])];
  const leaving = new AbortController();
  const world: World = {
    t: createMessages(machine.language ?? 'en'),
    language: machine.language ?? 'en',
    version: '1.2.3',
    clock: {
      now: () => new Date(heardMs),
      sleep: async (ms, signal) => {
        if (ms === 0 && machine.leavesAtFirstBreath === true) leaving.abort();
        if (ms > 0 && !signal.aborted) happened.push(`pause ${Math.round(ms)}`);
        // Who is at the fake terminal never pauses for longer than a moment.
        if (ms >= 86_400_000) press(' ');
      },
    },
    cwd: '/news',
    pronouncer: async (language) =>
      readPronunciations(new TextEncoder().encode(machine.pronunciations ?? ''), language),
    paths: dataPaths(machine.dataFolder ?? '/nowhere/crier'),
    signal: leaving.signal,
    print: async (text) => {
      out.push(text);
      happened.push(`print ${text.trim()}`);
    },
    terminal: machine.terminal ?? { columns: null, hasColour: false },
    keys:
      machine.keysAt === undefined
        ? null
        : (listener) => {
            press = listener;
            return () => void happened.push('keys released');
          },
    readLine: async () => typed.shift() ?? null,
    edition: async () =>
      (machine.edition ?? []).map((text, index) => ({ name: `${index}.txt`, bytes: Buffer.from(text) })),
    tell: (line) => void err.push(line),
    readFile: async (path) => {
      const content = files[path];
      if (content === undefined) return fail('unreadable-file', 'missing', { errno: 'ENOENT' });
      return ok({ name: path.split('/').at(-1) ?? '', bytes: Buffer.from(content) });
    },
    isWatched: machine.isWatched ?? false,
    listFolder: async (path) => {
      const names = machine.folders?.[path];
      return names === undefined
        ? null
        : ok(names.map((name) => ({ name, read: () => world.readFile(`${path}/${name}`) })));
    },
    writeFile: async (path, text) => {
      written[path] = text;
    },
    files: {
      read: (file) =>
        readFile(file, { extractPage: extractArticle, readFeed: readFeedFile, now: new Date(nowMs) }, neverAborted),
    },
    web: async () => {
      const web = machine.web ?? fakeWeb({}, nowMs);
      const fetch: Fetcher['fetch'] = (request, signal) => {
        heardMs += machine.fetchMs ?? 0;
        return web.fetcher.fetch(request, signal);
      };
      return { ...web, fetcher: { fetch } };
    },
    library: async () => ok(machine.library ?? (await emptyLibrary())),
    readInput: async () => ok(Buffer.from(machine.input ?? '')),
    settings: async () => ({ ...defaultSettings, ...machine.settings }),
    languageDetector: async () => () => 'en',
    sentenceCutter: { ends: async () => machine.ends ?? fail('internal', 'no worker here') },
    voices: async () => ({ registry, synthesiser: createSynthesiser({ registry, log: quietLog }) }),
    soundOutput: () =>
      output === null
        ? null
        : {
            play: async (pcm, sampleRateHz) => {
              happened.push(`sound ${(pcm.length / sampleRateHz).toFixed(1)}`);
              const keys = machine.keysAt?.[sounds];
              sounds += 1;
              if (keys === undefined) return output;
              heardMs += machine.heardMs ?? 0;
              press(keys);
              return 'stopped';
            },
          },
  };
  const parts: DoctorParts = {
    platform: 'linux',
    env: {},
    home: '/nowhere',
    root: '/nowhere',
    engines: async () => engines,
    players: [],
    tempFolder: '/nowhere',
    nodeVersion: '20.19.0',
    hasNetwork: () => machine.hasNetwork ?? true,
  };
  const status = await runCli(args, world, parts);
  return { status, out: out.join(''), err: err.join('\n'), happened, written };
}
