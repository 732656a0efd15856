import german from './data/de.json';
import english from './data/en.json';
import spanish from './data/es.json';
import french from './data/fr.json';

/** What a language calls who made a story, and what its publishers ask readers to do. Phrases are templates: see `template.ts`. */
export interface SilenceWords {
  /** Filled in for `{name}` in the templates. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly byline: {
    /** They stand before a name: "By Anna Holm". */
    readonly by: readonly string[];
    /** They name the work, and a name follows: "Editing by". */
    readonly leads: readonly string[];
    /** Whole lines, with `{names}` for those who worked. */
    readonly lines: readonly string[];
    /** Before a place. */
    readonly in: readonly string[];
    readonly and: readonly string[];
    /** What a person beside or without a name is called. */
    readonly staff: readonly string[];
    /** Words that are no part of a name though they may have a capital. */
    readonly notNames: readonly string[];
  };
  readonly share: {
    readonly lines: readonly string[];
    /** A title follows after a colon: "Read more". */
    readonly leads: readonly string[];
  };
}

const files: ReadonlyMap<string, SilenceWords> = new Map<string, SilenceWords>([
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
]);

export const silenceLanguages: readonly string[] = [...files.keys()];

/** The words of a primary language, or null: then bylines and share lines are read. */
export const silenceWords = (language: string): SilenceWords | null => files.get(language) ?? null;
