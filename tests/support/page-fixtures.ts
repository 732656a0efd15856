import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../contract/story';
import { repository, textOf } from './source';

/** A synthetic page with what should come out of it. `text` is the article, a paragraph a line, without captions. */
export interface PageFixture {
  readonly name: string;
  readonly html: string;
  readonly text: string;
  readonly url: string;
  readonly headline: string;
  readonly first: string;
  readonly last: string;
  /** What must not be heard. */
  readonly absent: readonly string[];
  /** What must be heard, word by word. */
  readonly holds?: readonly string[];
  readonly author?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly source?: string;
  readonly summary?: string;
  /** The address that the page is kept under. */
  readonly address?: string;
}

const folder = 'tests/fixtures/pages';

export const pageFixtures: readonly PageFixture[] = readdirSync(join(repository, folder))
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const path = `${folder}/${file.replace('.html', '')}`;
    const expected = JSON.parse(textOf(`${path}.json`)) as Omit<PageFixture, 'name' | 'html' | 'text'>;
    return { ...expected, name: file.replace('.html', ''), html: textOf(`${path}.html`), text: textOf(`${path}.txt`) };
  });

/** Text of an article, a block a line, without captions and the texts of images. */
export const articleLines = (blocks: readonly Block[]): string =>
  blocks
    .filter(({ kind }) => kind !== 'caption' && kind !== 'image')
    .map((block) => block.runs.map((run) => run.text).join(''))
    .join('\n');

/** Words; a character each where words are not parted by spaces. */
const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];

export interface WordScore {
  readonly shared: number;
  readonly found: number;
  readonly expected: number;
}

/** How many words two texts share, each as often as it stands in both. */
export function wordScore(found: string, expected: string): WordScore {
  const left = new Map<string, number>();
  for (const word of wordsOf(expected)) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of wordsOf(found)) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return { shared, found: wordsOf(found).length, expected: wordsOf(expected).length };
}

export const f1Of = ({ shared, found, expected }: WordScore): number =>
  found + expected === 0 ? 0 : (2 * shared) / (found + expected);
