import type { Voice } from '../../../contract/speech';

/** A word of the request's text with its time in the utterance, before trimming. Ranges are UTF-16 units of `text`. */
export interface WordTime {
  readonly startChars: number;
  readonly endChars: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Mono 16-bit sound of one request, as the engine made it, silence included. */
export interface Utterance {
  readonly pcm: Int16Array;
  readonly sampleRateHz: number;
  readonly words: readonly WordTime[] | null;
}

export interface EngineCapabilities {
  /** Primary language tags (`en`), or `any` when the voices tell. */
  readonly languages: readonly string[] | 'any';
  readonly wordTimes: 'exact' | 'none';
  /** Fastest rate that the engine itself can speak; 1 is 180 words a minute. Above it the sound is stretched. */
  readonly maxRate: number;
  readonly offline: boolean;
  /** Ships with Crier, so that a bare machine speaks. */
  readonly isBuiltIn: boolean;
}

export interface SpeechRequest {
  /** What to say: cleaned and normalised already, but still untrusted. */
  readonly text: string;
  readonly voice: Voice;
  /** 1 is 180 words a minute on the reference sentence, at most `maxRate`. */
  readonly rate: number;
}

/** Why an engine gave no sound. `message` never holds the text. */
export class EngineError extends Error {
  readonly reason: 'missing' | 'crashed' | 'time-limit' | 'cancelled' | 'unknown-voice' | 'bad-sound';

  constructor(reason: EngineError['reason'], message: string) {
    super(message);
    this.name = 'EngineError';
    this.reason = reason;
  }
}

/** One way of turning text into sound. One file each in platform/engines. */
export interface SpeechEngine {
  /** `espeak-ng`, `flite-builtin` …: the part of a voice id before the colon. */
  readonly id: string;
  /** What a person reads. */
  readonly name: string;
  capabilities(): EngineCapabilities;
  /** Empty when the engine is not installed. Costs one start of a program the first time, nothing later. */
  voices(): Promise<readonly Voice[]>;
  /** One sentence. Rejects with `EngineError`; the signal ends the program within 100 ms. */
  synthesise(request: SpeechRequest, signal: AbortSignal): Promise<Utterance>;
  /** Ends helper processes and workers. */
  close(): Promise<void>;
}
