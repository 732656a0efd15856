import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../fixtures/files');

/** The text that the printed fixtures were made from: of each story the headline, the summary and the article, a line each. */
export const eightStories: readonly (readonly [headline: string, summary: string, article: string])[] = readFileSync(
  join(folder, 'eight-stories.txt'),
  'utf8',
)
  .trim()
  .split('\n\n')
  .map((story) => story.split('\n') as unknown as [string, string, string]);

export const wholeText = eightStories.flat().join('\n');

export const printed = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
