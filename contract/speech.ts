/** A voice that can speak now. `voiceId` is `engineId:name` and stable between starts. */
export interface Voice {
  readonly voiceId: string;
  readonly engineId: string;
  /** What a person reads, without the engine's name. */
  readonly name: string;
  /** BCP 47, as exact as the engine tells: `en`, `en-US`, `es-419`. */
  readonly language: string;
}

/** A voice as the settings dialog shows it. */
export interface VoiceChoice extends Voice {
  readonly engineName: string;
  readonly isBuiltIn: boolean;
}

/** A spoken word: range in the section's text (UTF-16 units) and its time in the sound (milliseconds, after trimming). */
export interface SpokenWord {
  readonly startChars: number;
  readonly endChars: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** One sentence as sound. An empty `pcm` means that the sentence holds nothing to say. */
export interface Sound {
  /** Mono, 16 bit, silence at both ends trimmed. */
  readonly pcm: Int16Array;
  readonly sampleRateHz: number;
  /** Null while no times are known that can be trusted: then only the sentence is highlighted. */
  readonly words: readonly SpokenWord[] | null;
  /** Better times can be had, but took too long to wait for: `speech.words` gives them. */
  readonly hasLaterWords?: boolean;
  readonly voiceId: string;
}
