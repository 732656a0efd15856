import { fail, ok, type Result } from '../../../contract/errors';
import { defaultSettings, type Settings } from '../../../contract/settings';
import { dataPaths } from '../../../main/base/data-folder';
import { createMessages } from '../../../main/base/messages';
import type { DoctorParts } from '../../../main/cli/doctor-checks';
import { runCli } from '../../../main/cli/run';
import type { World } from '../../../main/cli/world';
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
  readonly ends?: Result<Uint32Array>;
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
  const world: World = {
    t: createMessages(machine.language ?? 'en'),
    version: '1.2.3',
    clock: {
      now: () => new Date(0),
      sleep: async (ms) => {
        if (ms > 0) happened.push(`pause ${Math.round(ms)}`);
      },
    },
    cwd: '/news',
    paths: dataPaths(machine.dataFolder ?? '/nowhere/crier'),
    signal: new AbortController().signal,
    print: async (text) => {
      out.push(text);
      happened.push(`print ${text.trim()}`);
    },
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
              return output;
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
