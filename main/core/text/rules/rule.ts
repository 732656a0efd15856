/** One way of writing that is spoken in other words. A new way is a new row of a table. */
export interface SpokenRule {
  readonly name: string;
  /** Flags `gu`. Has to take linear time on any text. */
  readonly pattern: RegExp;
  /** Sentences with what is spoken for them: the rule's tests. */
  readonly examples: Readonly<Record<string, string>>;
  /** Words with single spaces, or null to leave the match as it is written. */
  speak(match: RegExpExecArray): string | null;
}
