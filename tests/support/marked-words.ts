import type { Page } from 'playwright-core';
import { until } from './until';

/** A word that was marked, and when: milliseconds since 1970. */
export interface Mark {
  readonly word: string;
  readonly atMs: number;
}
type Watched = Window & { marks: Mark[] };

/** Notes each change of the marked word, picture by picture. Runs in the page. */
function noteWords(): void {
  const watched = window as unknown as Watched;
  watched.marks = [];
  const look = (): void => {
    const [range] = [...(CSS.highlights.get('word') ?? [])];
    const word = range?.toString() ?? '';
    if (word !== '' && word !== watched.marks.at(-1)?.word)
      watched.marks.push({ word, atMs: performance.timeOrigin + performance.now() });
    requestAnimationFrame(look);
  };
  look();
}

/** From now on the marked words of the page are noted; what was noted before is forgotten. */
export const watchWords = (page: Page): Promise<void> => page.evaluate(noteWords);

export const markedWords = (page: Page): Promise<readonly Mark[]> =>
  page.evaluate(() => (window as unknown as Watched).marks);

/** Waits until so many changes of the marked word were noted. */
export const wordsMarked = (page: Page, count: number) =>
  until('the words to be marked', async () => (await markedWords(page)).length >= count, { timeoutMs: 30_000 });
