/** Words that end with a stop although the sentence may go on. All in lower case, final stop included. */
export interface AbbreviationTable {
  /** A name or a thing always follows: `vs.`, `e.g.`. */
  readonly never: ReadonlySet<string>;
  /** The same, but only when written with a capital: `Gen.`, since "rep." and "col." may be words. */
  readonly titles: ReadonlySet<string>;
  /** Ends a sentence only before a word of `starters` or a new quotation: `U.S.`, `etc.`. */
  readonly seldom: ReadonlySet<string>;
  /** The same, but only when written with a capital: `Ill.` is Illinois, "ill." ends a sentence. */
  readonly names: ReadonlySet<string>;
  /** An abbreviation only before a number, else a word: `No.`. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Ends a sentence unless a word of `timeFollowers` comes next: `a.m.`. */
  readonly times: ReadonlySet<string>;
  readonly timeFollowers: ReadonlySet<string>;
  /** Words that begin a sentence when capitalised and hardly ever stand capitalised inside one. */
  readonly starters: ReadonlySet<string>;
}
