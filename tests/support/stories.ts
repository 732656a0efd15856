import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface SampleStory {
  /** Absolute path of its file. */
  readonly file: string;
  readonly headline: string;
  readonly summary: string;
  /** Sentences of the article. */
  readonly article: readonly string[];
}

function readStory(file: string): SampleStory {
  const [article = '', headline = '', summary = ''] = readFileSync(file, 'utf8').split('\n');
  return { file, headline, summary, article: article.split(/(?<=\.) /) };
}

/** Plain words and short sentences without figures, so that its expected sound can be made from the text as it stands. */
export const lighthouse = () => readStory(join(root, 'tests/fixtures/e2e/lighthouse.txt'));

/** An article of two paragraphs with three sentences each. */
export function ferry(): Pick<SampleStory, 'file' | 'headline'> {
  const file = join(root, 'tests/fixtures/e2e/ferry.txt');
  return { file, headline: readFileSync(file, 'utf8').split('\n')[2] ?? '' };
}

const edition = join(root, 'assets/edition');

/** Headlines of the sample edition in reading order. */
export const editionHeadlines = (): readonly string[] =>
  readdirSync(edition)
    .sort()
    .map((name) => readStory(join(edition, name)).headline);
