import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Voice } from '../../../contract/speech';
import { type SpeedPoint, settingForRate } from '../../core/speech/calibration';
import {
  type EngineCapabilities,
  EngineError,
  type SpeechEngine,
  type SpeechRequest,
  type Utterance,
} from '../../core/speech/engine';
import { parseWav, type WavSound } from '../../core/speech/wav';
import { clean, type Reading } from './for-engine';
import { createPrivateFolders } from './private-folders';
import { runThroughSay } from './safe-say';
import { createVoiceSpeeds } from './voice-speeds';

/** The file that every program writes into its private working folder. */
export const soundFile = 'sound.wav';

/** A voice and what its program calls it. */
export interface ProgramVoice {
  readonly voice: Voice;
  /** From the program's own list: the only voice names that ever reach a command. */
  readonly programName: string;
}

/** What is special about one speech program. */
export interface SpeechProgram {
  readonly id: string;
  readonly name: string;
  readonly system: 'linux' | 'darwin';
  /** Absolute path, or null when the program is not installed. */
  readonly program: string | null;
  readonly capabilities: EngineCapabilities;
  readonly reading: Reading;
  /** How fast it usually speaks, at the settings that are measured for each English voice. */
  readonly nominal: readonly SpeedPoint[];
  /** Best voice of each language first. */
  listVoices(program: string, signal: AbortSignal): Promise<readonly ProgramVoice[]>;
  /** Arguments that make it read standard input and write `soundFile`. */
  args(programName: string, setting: number): readonly string[];
}

/** Starting a program, with all its voices, on a slow and busy machine. */
const startMs = 10_000;
/** Twice what the slowest program takes for a character of nonsense (Flite, 1,500 digits: 6.4 s). */
const perCharMs = 10;

const nothingToSay: Utterance = { pcm: new Int16Array(0), sampleRateHz: 22_050, words: null };

/**
 * An installed program as a speech engine: a process for each sentence, text by its standard input, sound by a file in a private
 * folder. English voices are measured once, at their first sentence (two short runs), so that rate 1 is 180 words a minute.
 *
 * @param tempFolder where private folders are made
 */
export function createSystemEngine(spec: SpeechProgram, tempFolder: string): SpeechEngine {
  const closing = new AbortController();
  const folders = createPrivateFolders(tempFolder);
  let listing: Promise<readonly ProgramVoice[]> | null = null;

  const list = (): Promise<readonly ProgramVoice[]> => {
    if (spec.program === null) return Promise.resolve([]);
    listing ??= spec.listVoices(spec.program, closing.signal).catch(() => {
      listing = null;
      return [];
    });
    return listing;
  };

  const programName = async (voice: Voice): Promise<string> => {
    if (spec.program === null) throw new EngineError('missing', `${spec.id} is not installed`);
    const known = (await list()).find((one) => one.voice.voiceId === voice.voiceId);
    if (!known) throw new EngineError('unknown-voice', `${spec.id} has no such voice`);
    return known.programName;
  };

  const speak = async (name: string, setting: number, text: string, signal: AbortSignal): Promise<WavSound> => {
    const program = spec.program;
    if (program === null) throw new EngineError('missing', `${spec.id} is not installed`);
    return folders.use(async (folder) => {
      const command = { program, args: spec.args(name, setting), text, folder, file: soundFile };
      await runThroughSay(spec.system, command, { timeoutMs: startMs + perCharMs * text.length, signal });
      return readSound(join(folder, soundFile));
    });
  };

  const speeds = createVoiceSpeeds(spec.nominal, async (voice, setting, text) =>
    speak(await programName(voice), setting, text, closing.signal),
  );

  return {
    id: spec.id,
    name: spec.name,
    capabilities: () => spec.capabilities,
    voices: async () => (await list()).map(({ voice }) => voice),
    synthesise: async (request: SpeechRequest, caller: AbortSignal) => {
      const signal = AbortSignal.any([caller, closing.signal]);
      const name = await programName(request.voice);
      const text = clean(request.text, spec.reading);
      if (text === '') return nothingToSay;
      const setting = settingForRate(await speeds(request.voice), request.rate);
      return { ...(await speak(name, setting, text, signal)), words: null };
    },
    close: async () => {
      closing.abort();
      await folders.settled();
    },
  };
}

async function readSound(file: string): Promise<WavSound> {
  const bytes = await readFile(file).catch(() => {
    throw new EngineError('bad-sound', 'the speech program wrote no sound');
  });
  const sound = parseWav(bytes);
  if (!sound.ok) throw new EngineError('bad-sound', sound.error.message);
  return sound.value;
}
