/** A spoken word and what it stands for. `spoken` ranges are UTF-16 units of the spoken text, `source` ranges of the sentence. */
export interface SpokenUnit {
  readonly spokenStart: number;
  readonly spokenEnd: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/**
 * What the voice is given for a sentence. Several units may share one source range: "$27.4tn" is seven spoken words.
 * Empty text: the sentence holds nothing to say.
 */
export interface SpokenText {
  readonly text: string;
  readonly units: readonly SpokenUnit[];
}
