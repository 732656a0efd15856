import type { AbbreviationTable } from './abbreviation-table';
import { english } from './en';
import { spanish } from './es';

const tables: ReadonlyMap<string, AbbreviationTable> = new Map([
  ['en', english],
  ['es', spanish],
]);

/** The table of a primary language tag, or null: then plain Unicode rules hold. */
export const abbreviationsOf = (language: string): AbbreviationTable | null => tables.get(language) ?? null;
