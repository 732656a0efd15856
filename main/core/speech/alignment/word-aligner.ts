import type { WordTime } from '../engine';

/** What was said, and how it sounds. */
export interface AlignmentRequest {
  /** The spoken text, as an engine got it. */
  readonly text: string;
  readonly pcm: Int16Array;
  readonly sampleRateHz: number;
  /** 1 is 180 words a minute. */
  readonly rate: number;
}

/** Finds the times of words in sound of an engine that tells none. */
export interface WordAligner {
  /** Primary language tags. */
  readonly languages: readonly string[];
  /**
   * Times in `pcm` of ranges of `text`; null when they cannot be trusted. Takes about 100 ms of another thread. Rejects with
   * `EngineError`: `cancelled` at once on abort.
   */
  align(request: AlignmentRequest, signal: AbortSignal): Promise<readonly WordTime[] | null>;
  /** Ends its worker. */
  close(): Promise<void>;
}
