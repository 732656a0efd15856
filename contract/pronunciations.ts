import { z } from './jitless';
import { maxPronunciationChars } from './limits';

/** `word`: whole words only; `anywhere`: inside words too; `pattern`: a regular expression of RE2. */
export const pronunciationMatches = ['word', 'anywhere', 'pattern'] as const;
export type PronunciationMatch = (typeof pronunciationMatches)[number];

/** How a person wants something said. */
export const pronunciationSchema = z.strictObject({
  /** BCP 47; without a region it holds for all of them. `all`: every language. */
  language: z
    .string()
    .max(35)
    .regex(/^(all|[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)$/),
  /** As it is written, or the pattern. */
  text: z.string().min(1).max(maxPronunciationChars),
  match: z.enum(pronunciationMatches),
  matchCase: z.boolean(),
  /** Null: nothing is said. */
  sayAs: z.string().min(1).max(maxPronunciationChars).nullable(),
});

export type Pronunciation = Readonly<z.infer<typeof pronunciationSchema>>;

/** Why a line counts for nothing; its sentence is `pronunciation.problem.<code>` in the locale files. */
export type LineProblem =
  | 'no-language'
  | 'no-equals'
  | 'no-text'
  | 'no-words'
  | 'unknown-option'
  | 'unfinished-quotes'
  | 'too-long'
  | 'bad-pattern'
  | 'large-pattern'
  | 'too-many'
  | 'too-many-patterns';

export interface PronunciationRow extends Pronunciation {
  /** Good until the line changes. */
  readonly ruleId: string;
}

export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly problem: LineProblem;
}

export interface PronunciationList {
  readonly rules: readonly PronunciationRow[];
  readonly problems: readonly BadLine[];
}

/** What an import did. `kept`: lines that were there already. */
export interface PronunciationImport extends PronunciationList {
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
}
