/** Words separated by white space, over one or more lines. */
type Lines = readonly string[];

/**
 * What a language knows of its stops: the shape of `words/*.json`. An abbreviation that is written with a capital must have one in the
 * text, since "Ill." is Illinois and "ill." is not; parts set apart (`z. B.`) are written together. All other words are in lower case.
 */
export interface WordFile {
  /** What they belong to always follows: `e.g.`, `vs.`. */
  readonly never: Lines;
  /** A name follows: `Gen.`. They end a sentence only before one of `pronouns`. */
  readonly titles: Lines;
  /** Abbreviations only before a figure or a Roman one, else words: `No.`, `p.`. */
  readonly numbered: Lines;
  /** They end a sentence only before one of `starters` or a new quotation: `Dept.`. */
  readonly seldom: Lines;
  /** Ends of words that are as `seldom`: `str.` of `Hauptstr.`. */
  readonly endings: Lines;
  /** They end a sentence unless one of `timeFollowers` comes next: `a.m.`. */
  readonly times: Lines;
  readonly timeFollowers: Lines;
  readonly groups: readonly GroupFile[];
  /** A title before a saint's name, a street after any other: `St.`. */
  readonly saints: Lines;
  readonly saintNames: Lines;
  /** Capitalised words before a saint: `Port St. Lucie`. */
  readonly beforeSaint: Lines;
  /** Names with a mark at their end: `Yahoo!`. */
  readonly brands: Lines;
  /** What shows that a word with an exclamation mark is a company: `Holdings`. */
  readonly brandFollowers: Lines;
  /** What a single letter names, so that it is no initial: `Plan B.`. */
  readonly labels: Lines;
  /** Words that begin a sentence when capitalised and hardly ever stand capitalised inside one. */
  readonly starters: Lines;
  /** Those of them that are never a name. */
  readonly pronouns: Lines;
  /** Words that alone make no sentence: `At`, `the`. */
  readonly connectors: Lines;
  /** Those that also stand inside names: `University of`. */
  readonly nameLinks: Lines;
  /** Verbs after a quotation: `said`. */
  readonly sayings: Lines;
  /** What may follow such a verb where it ends its sentence's main part: `said on Monday`. */
  readonly sayingFollowers: Lines;
  /** Words before a "no" that is an answer and no number sign. */
  readonly answerNo: Lines;
  /** Words before and after an ordinal that is written with a stop: `am 3. Mai`. Without them there are none. */
  readonly ordinalBefore: Lines;
  readonly ordinalAfter: Lines;
}

interface GroupFile {
  readonly about: string;
  readonly abbreviations: Lines;
  /** If there are any, the sentence can only end there after one of these words. */
  readonly after: Lines;
  /** Capitalised words that continue the sentence. */
  readonly followers: Lines;
  /** A figure continues it too: `Dec. 12`. */
  readonly takesNumber?: boolean;
}

type Words = ReadonlySet<string>;

/** They end a sentence before a capitalised word that is none of the followers. */
export interface Group {
  readonly after: Words;
  readonly followers: Words;
  readonly takesNumber: boolean;
}

export type Abbreviation =
  | { readonly kind: 'never' | 'title' | 'numbered' | 'seldom' | 'time' | 'saint' }
  | { readonly kind: 'group'; readonly group: Group };

type SetName = Exclude<
  keyof WordFile,
  'never' | 'titles' | 'numbered' | 'seldom' | 'times' | 'groups' | 'saints' | 'endings'
>;

export interface WordLists extends Readonly<Record<SetName, Words>> {
  /** By the word as it must be written, or in lower case where any case will do; stop included. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  readonly endings: readonly string[];
}

const wordsOf = (lines: Lines): readonly string[] => lines.flatMap((line) => line.split(' ')).filter(Boolean);
const setOf = (lines: Lines): Words => new Set(wordsOf(lines));

/** Makes what a file holds quick to look up. */
export function wordLists(file: WordFile): WordLists {
  return {
    abbreviations: new Map(abbreviationsOf(file)),
    endings: wordsOf(file.endings),
    timeFollowers: setOf(file.timeFollowers),
    saintNames: setOf(file.saintNames),
    beforeSaint: setOf(file.beforeSaint),
    brands: setOf(file.brands),
    brandFollowers: setOf(file.brandFollowers),
    labels: setOf(file.labels),
    starters: setOf(file.starters),
    pronouns: setOf(file.pronouns),
    connectors: setOf(file.connectors),
    nameLinks: setOf(file.nameLinks),
    sayings: setOf(file.sayings),
    sayingFollowers: setOf(file.sayingFollowers),
    answerNo: setOf(file.answerNo),
    ordinalBefore: setOf(file.ordinalBefore),
    ordinalAfter: setOf(file.ordinalAfter),
  };
}

const plainKinds = [
  ['never', 'never'],
  ['titles', 'title'],
  ['numbered', 'numbered'],
  ['seldom', 'seldom'],
  ['times', 'time'],
  ['saints', 'saint'],
] as const;

function abbreviationsOf(file: WordFile): readonly (readonly [string, Abbreviation])[] {
  const grouped = file.groups.flatMap(({ abbreviations, after, followers, takesNumber = false }) => {
    const group = { after: setOf(after), followers: setOf(followers), takesNumber };
    return wordsOf(abbreviations).map((word) => [word, { kind: 'group', group }] as const);
  });
  const plain = plainKinds.flatMap(([name, kind]) => wordsOf(file[name]).map((word) => [word, { kind }] as const));
  return [...grouped, ...plain];
}

/** Looks a word up, as written and then in lower case; a single letter only as written, since "P." may be an initial. */
export function abbreviation(word: string, { abbreviations, endings }: WordLists): Abbreviation | null {
  const exact = abbreviations.get(word);
  if (exact !== undefined) return exact;
  const isCapital = word !== word.toLowerCase();
  const found =
    isCapital && word.length > 2
      ? (abbreviations.get(word.toLowerCase()) ?? abbreviations.get(titled(word)))
      : undefined;
  if (found !== undefined) return found;
  return endings.some((ending) => word.length > ending.length && word.endsWith(ending)) ? seldom : null;
}

const seldom: Abbreviation = { kind: 'seldom' };

/** `INC.` as `Inc.`. */
const titled = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();
