import { type WordFile, type WordLists, wordLists } from './word-lists';
import german from './words/de.json';
import english from './words/en.json';
import spanish from './words/es.json';
import french from './words/fr.json';

const files: ReadonlyMap<string, WordFile> = new Map<string, WordFile>([
  ['en', english],
  ['es', spanish],
  ['de', german],
  ['fr', french],
]);

const made = new Map<string, WordLists>();

/** The words of a primary language tag, or null: then plain Unicode rules hold. */
export function wordsOfLanguage(language: string): WordLists | null {
  const known = made.get(language);
  if (known !== undefined) return known;
  const file = files.get(language);
  if (file === undefined) return null;
  const lists = wordLists(file);
  made.set(language, lists);
  return lists;
}
