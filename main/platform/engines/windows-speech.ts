import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../../contract/jitless';
import type { Voice } from '../../../contract/speech';
import { settingForRate } from '../../core/speech/calibration';
import {
  type EngineCapabilities,
  EngineError,
  type SpeechEngine,
  type SpeechRequest,
  type Utterance,
  type WordTime,
} from '../../core/speech/engine';
import { parseWav, type WavSound } from '../../core/speech/wav';
import { createHelperLane } from './helper-lane';
import { startJsonLines } from './json-lines';
import { languageTag } from './language-tag';
import { createPrivateFolders } from './private-folders';
import { type Token, tokenise } from './tokens';
import { createVoiceSpeeds } from './voice-speeds';
import { helperArgs } from './windows-helper';

const id = 'windows';
const reading = { alphabet: 'unicode' } as const;
const capabilities: EngineCapabilities = {
  languages: 'any',
  wordTimes: 'exact',
  maxRate: 2.7,
  offline: true,
  isBuiltIn: false,
};

/** Usual speed of Windows's voices; `setting` is how many times faster than normal. */
const nominal = [
  { setting: 1, wordsPerMinute: 180 },
  { setting: 2, wordsPerMinute: 360 },
];
/** PowerShell takes up to a few seconds to start on an old machine. */
const startMs = 20_000;
const perCharMs = 10;

const listedVoice = z.object({
  world: z.enum(['sapi', 'onecore']),
  name: z.string().min(1).max(150),
  language: z.string(),
});
const voicesAnswer = z.object({ ok: z.literal(true), voices: z.array(listedVoice) });
const word = z.tuple([z.number().int().min(0), z.number().int().min(0), z.number().min(0)]);
/** `words`: start and length in the sent text (UTF-16 units) and time (ms). PowerShell writes an empty list as null. */
const spokenAnswer = z.object({ ok: z.literal(true), words: z.array(word).nullish() });
const refusal = z.object({ ok: z.literal(false), problem: z.enum(['failed', 'unknown-voice']) });

type ListedVoice = z.infer<typeof listedVoice>;
type SentWord = z.infer<typeof word>;

/** The program that speaks: PowerShell, or a stand-in that knows the same protocol. */
export interface HelperProgram {
  readonly program: string;
  readonly args: readonly string[];
}

export const powerShell = (systemRoot: string): HelperProgram => ({
  program: `${systemRoot}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`,
  args: helperArgs,
});

/** A program that goes on speaking into nothing is ended. */
const patience = { graceMs: 60, whileIdle: false };

/**
 * Windows's voices through one long-lived helper, because PowerShell takes 0.5–1 s to start (Marak/say.js issue 92). Requests and
 * answers are JSON lines; text, voice and file name are never part of a command. Not yet tried on Windows.
 */
export function createWindowsEngine({ program, args }: HelperProgram, tempFolder: string): SpeechEngine {
  const closing = new AbortController();
  const folders = createPrivateFolders(tempFolder);
  const lane = createHelperLane((events) => startJsonLines(program, args, events), patience);
  let listing: Promise<ReadonlyMap<string, ListedVoice>> | null = null;

  const list = (): Promise<ReadonlyMap<string, ListedVoice>> => {
    listing ??= lane
      .request({ kind: 'voices' }, { signal: closing.signal, timeoutMs: startMs })
      .then((answer) => unique(voicesAnswer.parse(answer).voices));
    return listing.catch(() => {
      listing = null;
      return new Map();
    });
  };

  const speak = async (voice: Voice, speed: number, text: string, signal: AbortSignal) => {
    const listed = (await list()).get(voice.voiceId);
    if (!listed) throw new EngineError('unknown-voice', 'Windows has no such voice');
    return folders.use(async (folder) => {
      const file = join(folder, 'sound.wav');
      const request = { kind: 'speak', world: listed.world, voice: listed.name, speed, text, file };
      const answer = await lane.request(request, { signal, timeoutMs: startMs + perCharMs * text.length });
      const words = checkSpoken(answer);
      return { sound: await readSound(file), words };
    });
  };

  const speeds = createVoiceSpeeds(
    nominal,
    async (voice, setting, text) => (await speak(voice, setting, text, closing.signal)).sound,
  );

  return {
    id,
    name: 'Windows',
    capabilities: () => capabilities,
    voices: async () => [...(await list())].flatMap(([voiceId, listed]) => asVoice(voiceId, listed)),
    synthesise: async (request: SpeechRequest, caller: AbortSignal): Promise<Utterance> => {
      const signal = AbortSignal.any([caller, closing.signal]);
      if (!(await list()).has(request.voice.voiceId))
        throw new EngineError('unknown-voice', 'Windows has no such voice');
      const { text, tokens } = tokenise(request.text, reading);
      if (text === '') return { pcm: new Int16Array(0), sampleRateHz: 22_050, words: [] };
      const speed = settingForRate(await speeds(request.voice), request.rate);
      const { sound, words } = await speak(request.voice, speed, text, signal);
      return { ...sound, words: words && wordTimes(words, tokens, sound) };
    },
    close: async () => {
      closing.abort();
      lane.close();
      await folders.settled();
    },
  };
}

/** OneCore's "Microsoft David" and System.Speech's "Microsoft David Desktop" are one voice: OneCore's is taken, its speed is finer. */
function unique(listed: readonly ListedVoice[]): ReadonlyMap<string, ListedVoice> {
  const sameVoice = ({ name, language }: ListedVoice) => `${name.replace(/ Desktop$/, '')} ${language}`;
  const modern = new Set(listed.filter(({ world }) => world === 'onecore').map(sameVoice));
  const kept = listed.filter((voice) => voice.world === 'onecore' || !modern.has(sameVoice(voice)));
  return new Map(kept.map((voice) => [`${id}:${voice.world}/${voice.name}`, voice]));
}

function asVoice(voiceId: string, { name, language }: ListedVoice): readonly Voice[] {
  const tag = languageTag(language);
  return tag ? [{ voiceId, engineId: id, name: name.replace(/^Microsoft /, ''), language: tag }] : [];
}

function checkSpoken(answer: unknown): readonly SentWord[] | null {
  const refused = refusal.safeParse(answer);
  if (refused.success) {
    const reason = refused.data.problem === 'unknown-voice' ? 'unknown-voice' : 'crashed';
    throw new EngineError(reason, `the speech helper refused: ${refused.data.problem}`);
  }
  const spoken = spokenAnswer.safeParse(answer);
  if (!spoken.success) throw new EngineError('bad-sound', 'the speech helper answered something else');
  return spoken.data.words?.length ? spoken.data.words : null;
}

async function readSound(file: string): Promise<WavSound> {
  const bytes = await readFile(file).catch(() => {
    throw new EngineError('bad-sound', 'the speech helper wrote no sound');
  });
  const sound = parseWav(bytes);
  if (!sound.ok) throw new EngineError('bad-sound', sound.error.message);
  return sound.value;
}

/** A word sounds until the next one begins. Words that the helper cuts differently are those of the same token. */
function wordTimes(words: readonly SentWord[], tokens: readonly Token[], sound: WavSound): readonly WordTime[] {
  const endMs = (sound.pcm.length * 1000) / sound.sampleRateHz;
  const starts = words.flatMap(([startChars, , fromMs]) => {
    const token = tokens.findLast(({ spokenAt }) => spokenAt <= startChars);
    return token ? [{ token, fromMs }] : [];
  });
  const firsts = starts.filter(({ token }, index) => token !== starts[index - 1]?.token);
  return firsts.map(({ token: { startChars, endChars }, fromMs }, index) => ({
    startChars,
    endChars,
    fromMs,
    toMs: Math.max(fromMs, firsts[index + 1]?.fromMs ?? endMs),
  }));
}
