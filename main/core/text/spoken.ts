/** Half-open range of UTF-16 units of the sentence. */
export interface SourceRange {
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** A spoken word, a range of UTF-16 units of the spoken text, and what it stands for. */
export interface SpokenUnit extends SourceRange {
  readonly spokenStart: number;
  readonly spokenEnd: number;
}

/**
 * What the voice is given for a sentence. Several units may share one source range: "$27.4tn" is seven spoken words.
 * Empty text: the sentence holds nothing to say.
 */
export interface SpokenText {
  readonly text: string;
  readonly units: readonly SpokenUnit[];
  /** What is left out on purpose, ascending: no unit lies in it. */
  readonly silent: readonly SourceRange[];
}
