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

/** Amounts, dates and abbreviations, with what a voice is to be given for each sentence of the article. */
export const figures = (): Pick<SampleStory, 'file' | 'headline'> & {
  readonly written: readonly string[];
  readonly spoken: readonly string[];
} => {
  const { file, headline } = readStory(join(root, 'tests/fixtures/e2e/figures.txt'));
  return {
    file,
    headline,
    written: [
      'The pension fund holds $27.4tn in bonds.',
      'Gov. Ana Reyes signed the plan on Dec. 12, 2024, at 10:05 a.m.',
      'Shares of Norden Paper Co. fell 3.5% to £4.50.',
    ],
    spoken: [
      'The pension fund holds twenty-seven point four trillion dollars in bonds.',
      'Governor Ana Reyes signed the plan on December twelfth, twenty twenty-four, at ten oh five a m.',
      'Shares of Norden Paper Company fell three point five percent to four pounds and fifty pence.',
    ],
  };
};

/** An article between lines that are not spoken by default: a footnote mark, a share line, a photo credit, a byline. */
export const quietLines = (): Pick<SampleStory, 'file' | 'headline'> & {
  readonly spoken: readonly string[];
  readonly shareLine: string;
  readonly byline: string;
} => {
  const file = join(root, 'tests/fixtures/e2e/quiet-lines.txt');
  const [headline = '', , ...article] = readFileSync(file, 'utf8').split(/\n+/);
  const [opening = '', shareLine = '', second = '', , third = '', byline = ''] = article;
  return {
    file,
    headline,
    spoken: [...opening.replace('[1]', '').split(/(?<=\.) /), second, third],
    shareLine,
    byline,
  };
};

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
