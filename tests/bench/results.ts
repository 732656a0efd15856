import type { KeyToSound } from './key-to-sound';
import type { HourOfReading } from './memory';
import type { PauseTimes } from './pause';
import type { SentenceTimes } from './sentence-times';
import type { Speed } from './speed';
import type { StartTimes } from './start-up';
import { median } from './statistics';
import type { WordTimes } from './word-times';

export const voiceIds = { system: 'espeak-ng:gmw/en-US', builtIn: 'flite-builtin:rms' } as const;
export type VoiceName = keyof typeof voiceIds;
export const voiceNames = ['system', 'builtIn'] as const satisfies readonly VoiceName[];

export interface VoiceResults {
  readonly prepared: readonly KeyToSound[];
  readonly unprepared: readonly KeyToSound[];
  readonly gaps: readonly number[];
  readonly speed: Speed;
}

export interface Results extends Readonly<Record<VoiceName, VoiceResults>> {
  readonly start: StartTimes;
  readonly pause: PauseTimes;
  readonly hour: HourOfReading;
  /** From the start of `crier show` to its end. */
  readonly show: readonly number[];
  readonly sentences: SentenceTimes;
  /** One for each voice whose true times can be had here. */
  readonly wordTimes: readonly WordTimes[];
  /** Absent where Festival, which the rival needs, is not installed. */
  readonly rival?: readonly number[];
}

type Writable<T> = { -readonly [K in keyof T]?: T[K] };

/** What is known while the measurements run. */
export type PartialResults = Writable<Omit<Results, VoiceName>> & Readonly<Record<VoiceName, Writable<VoiceResults>>>;

/** Throws when a measurement is missing: half a table would be taken for a whole one. */
export function complete(found: PartialResults): Results {
  const { start, pause, hour, show, sentences, wordTimes, rival, ...voices } = found;
  if (!start || !pause || !hour || !show || !sentences || !wordTimes) throw new Error('a measurement is missing');
  const whole = ({ prepared, unprepared, gaps, speed }: Writable<VoiceResults>): VoiceResults => {
    if (!prepared || !unprepared || !gaps || !speed) throw new Error('a measurement of a voice is missing');
    return { prepared, unprepared, gaps, speed };
  };
  const both = { system: whole(voices.system), builtIn: whole(voices.builtIn) };
  return { start, pause, hour, show, sentences, wordTimes, ...both, ...(rival && { rival }) };
}

/** A line of the main table. */
export interface Row {
  readonly what: string;
  readonly values: readonly number[];
  readonly digits?: number;
  readonly wanted?: { readonly text: string; readonly isMet: boolean };
  /** Compared with the rival: `wanted` where a factor is asked for, `told` where it is only of interest. */
  readonly ratio?: 'wanted' | 'told';
}

const atMost = (ms: number, values: readonly number[]) => ({ text: `≤ ${ms}`, isMet: median(values) <= ms });
const near0 = (ms: number, values: readonly number[]) => ({ text: `0 ± ${ms}`, isMet: Math.abs(median(values)) <= ms });

const toSound = (what: string, ways: readonly KeyToSound[], wantedMs: number, ratio: Row['ratio'] & string): Row => {
  const values = ways.map(({ totalMs }) => totalMs);
  return { what: `key → sound, ${what}`, values, wanted: atMost(wantedMs, values), ratio };
};
const gap = (voice: string, values: readonly number[]): Row => ({
  what: `between two sentences, beyond the chosen pause, ${voice} voice`,
  values,
  digits: 1,
  wanted: near0(10, values),
});

/** The measured times with what is wanted of their medians. */
export const rowsOf = ({ start, system, builtIn, pause, rival, show, sentences }: Results): readonly Row[] => [
  toSound('a section of the open story, system voice', system.prepared, 80, 'wanted'),
  toSound('a section of the open story, built-in voice', builtIn.prepared, 80, 'wanted'),
  toSound('a sentence that was not prepared, system voice', system.unprepared, 130, 'told'),
  toSound('a sentence that was not prepared, built-in voice', builtIn.unprepared, 220, 'told'),
  ...(rival ? [{ what: 'the rival: call of `say.speak()` → sound', values: rival }] : []),
  { what: 'pause: key → silence', values: pause.toSilenceMs, wanted: atMost(15, pause.toSilenceMs) },
  { what: 'resume: key → sound', values: pause.toSoundMs },
  gap('system', system.gaps),
  gap('built-in', builtIn.gaps),
  { what: 'start → window usable', values: start.later, wanted: atMost(1_500, start.later) },
  { what: 'the very first start → window usable', values: start.first, wanted: atMost(1_500, start.first) },
  { what: '`crier show` of a small file, start → end', values: show, wanted: atMost(500, show) },
  { what: 'sentences of 5 kB', values: sentences.articleMs, digits: 2, wanted: atMost(50, sentences.articleMs) },
  { what: 'the same by `Intl.Segmenter` alone', values: sentences.segmenterMs, digits: 2 },
  { what: 'sentences of 10 MB, in a worker', values: sentences.largeMs, wanted: atMost(2_000, sentences.largeMs) },
  { what: 'taking that back: abort → the worker is gone', values: sentences.abortMs },
];
