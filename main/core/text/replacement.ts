/** Half-open range of the cleaned text with the words that are spoken for it; no words: nothing is said. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Finds what a person wants said in other words. Goes before every rule. */
export interface Pronouncer {
  /** Ranges in any order; where two overlap the first wins. Takes linear time on any text. */
  find(text: string): readonly Replacement[];
}
