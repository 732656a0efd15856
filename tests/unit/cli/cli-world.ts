import { fail, ok, type Result } from '../../../contract/errors';
import { defaultSettings, type Settings } from '../../../contract/settings';
import { dataPaths } from '../../../main/base/data-folder';
import { createMessages } from '../../../main/base/messages';
import type { DoctorParts } from '../../../main/cli/doctor-checks';
import { runCli } from '../../../main/cli/run';
import type { World } from '../../../main/cli/world';
import { readPronunciations } from '../../../main/core/pronunciations/read-pronunciations';
import type { SpeechEngine } from '../../../main/core/speech/engine';
import { createRegistry } from '../../../main/core/speech/registry';
import { createSynthesiser } from '../../../main/core/speech/synthesiser';
import { createFakeEngine } from '../../../main/platform/engines/fake';
import type { Played } from '../../../main/platform/sound-player';

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
}

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What happened, in order: a printed line, a sound with its length in seconds, a pause in milliseconds. */
  readonly happened: readonly string[];
}

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
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const registry = createRegistry(engines, log);
  const output = machine.output === undefined ? 'played' : machine.output;
  const files: Readonly<Record<string, string | Uint8Array>> = machine.files ?? { '/news/story.txt': story };
  let press: (sent: string) => void = () => undefined;
  let sounds = 0;
  let nowMs = 0;
  const typed = [...(machine.typed ?? [])];
  const leaving = new AbortController();
  const world: World = {
    t: createMessages(machine.language ?? 'en'),
    version: '1.2.3',
    clock: {
      now: () => new Date(nowMs),
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
    readInput: async () => ok(Buffer.from(machine.input ?? '')),
    settings: async () => ({ ...defaultSettings, ...machine.settings }),
    languageDetector: async () => () => 'en',
    sentenceCutter: { ends: async () => machine.ends ?? fail('internal', 'no worker here') },
    voices: async () => ({ registry, synthesiser: createSynthesiser({ registry, log }) }),
    soundOutput: () =>
      output === null
        ? null
        : {
            play: async (pcm, sampleRateHz) => {
              happened.push(`sound ${(pcm.length / sampleRateHz).toFixed(1)}`);
              const keys = machine.keysAt?.[sounds];
              sounds += 1;
              if (keys === undefined) return output;
              nowMs += machine.heardMs ?? 0;
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
  };
  const status = await runCli(args, world, parts);
  return { status, out: out.join(''), err: err.join('\n'), happened };
}
