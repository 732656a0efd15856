/** What a rule may know beside its match. */
export interface RuleContext {
  /** BCP 47 tag of the story or the run: `en-GB` writes the day before the month. */
  readonly language: string;
  /** All of the sentence's longer words are in capitals: capitals say nothing about what a word means. */
  readonly isShouted: boolean;
}

/** One way of writing that is spoken in other words. A new way is a new row of a table. */
export interface SpokenRule {
  readonly name: string;
  /** A place of the sentence belongs to the rule with the lowest order that speaks it. No two rules of a language share one. */
  readonly order: number;
  /** Flags `gu`. Has to take linear time on any text. */
  readonly pattern: RegExp;
  /** Sentences with what is spoken for them: the rule's tests. At least one, and one that the rule must leave alone. */
  readonly examples: Readonly<Record<string, string>>;
  /**
   * Words with single spaces; an empty text to say nothing; the match itself to keep later rules away from it; or null to leave the place
   * to later rules.
   */
  speak(match: RegExpExecArray, context: RuleContext): string | null;
}
