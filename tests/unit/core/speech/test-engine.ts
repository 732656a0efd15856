import type { Voice } from '../../../../contract/speech';
import type { Log } from '../../../../main/core/ports';
import type { EngineCapabilities, SpeechEngine, SpeechRequest, Utterance } from '../../../../main/core/speech/engine';

export const sampleRateHz = 10_000;

/** Silence, then a loud tone, then silence. */
export function sound(leadMs: number, loudMs: number, tailMs: number): Int16Array {
  const samples = (ms: number) => Math.round((ms * sampleRateHz) / 1_000);
  const pcm = new Int16Array(samples(leadMs + loudMs + tailMs));
  for (let at = 0; at < samples(loudMs); at += 1) pcm[samples(leadMs) + at] = 8_000 * Math.sin(at / 3) + 500;
  return pcm;
}

/** Every word of a request, 100 ms each after 200 ms of silence. */
export function sayWords({ text }: SpeechRequest): Utterance {
  const words = [...text.matchAll(/\S+/g)].map((match, index) => ({
    startChars: match.index,
    endChars: match.index + match[0].length,
    fromMs: 200 + index * 100,
    toMs: 300 + index * 100,
  }));
  return { pcm: sound(200, words.length * 100, 200), sampleRateHz, words };
}

interface EngineOptions {
  readonly languages?: readonly string[];
  readonly maxRate?: number;
  readonly isBuiltIn?: boolean;
  readonly wordTimes?: EngineCapabilities['wordTimes'];
  readonly say?: (request: SpeechRequest, signal: AbortSignal) => Utterance | Promise<Utterance>;
}

export interface TestEngine extends SpeechEngine {
  readonly requests: SpeechRequest[];
}

/** An engine with one voice for each language, called `<id>:<language>`, that speaks as it is told. */
export function testEngine(id: string, options: EngineOptions = {}): TestEngine {
  const requests: SpeechRequest[] = [];
  const voices: readonly Voice[] = (options.languages ?? ['en-US']).map((language) => ({
    voiceId: `${id}:${language}`,
    engineId: id,
    name: language,
    language,
  }));
  const capabilities: EngineCapabilities = {
    languages: 'any',
    wordTimes: options.wordTimes ?? 'exact',
    maxRate: options.maxRate ?? 6,
    offline: true,
    isBuiltIn: options.isBuiltIn ?? false,
  };
  return {
    id,
    name: id,
    requests,
    capabilities: () => capabilities,
    voices: async () => voices,
    async synthesise(request, signal) {
      requests.push(request);
      return (options.say ?? sayWords)(request, signal);
    },
    close: async () => {},
  };
}

export interface TestLog extends Log {
  readonly entries: string[];
}

export function testLog(): TestLog {
  const entries: string[] = [];
  const note = (event: string, fields?: object) => void entries.push(`${event} ${JSON.stringify(fields ?? {})}`);
  return { entries, info: note, warn: note, error: note };
}

/** Resolves after all work that needs no time is done. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** A promise that a test ends by hand. */
export function gate<T>() {
  let open: (value: T) => void = () => {};
  let refuse: (error: unknown) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => {
    open = resolve;
    refuse = reject;
  });
  return { promise, open, refuse };
}
