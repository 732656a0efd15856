import { fail, ok, type Result } from '../../../../../contract/errors';
import { cleanText } from '../../clean';
import { toParagraphs } from '../../lines';
import { toBlocks } from '../../plain-blocks';
import { readPlainText } from '../../plain-text';
import type { StoryText } from '../../story';
import { firstSentence, shortened } from '../made-headline';

/** What `readPlainText` says of text that has another shape. Marked-up data and millions of lines help nobody when read aloud. */
const otherShapes: readonly unknown[] = ['one-line', 'no-headline', 'no-article'];

/**
 * A text of any shape as a story: in the plain form as docs/technotes/plain-text-form.md tells, else the first line is the headline and the
 * rest the article. A first line that is too long for a headline stays in the article, and so no word is lost; of a single line, the first
 * sentence is the headline.
 *
 * `empty-file`: nothing visible. `no-story`: mark-up, more than 100,000 paragraphs, or neither letters nor digits.
 */
export function readAnyText(decoded: string): Result<StoryText> {
  const clean = cleanText(decoded);
  if (clean.trim() === '') return fail('empty-file', 'the file holds nothing that can be seen');
  const inForm = readPlainText(clean);
  if (inForm.ok) return ok({ ...inForm.value, article: toBlocks(inForm.value.article) });
  const isReadable = otherShapes.includes(inForm.error.detail?.reason) && /[\p{L}\p{N}]/u.test(clean);
  return isReadable ? ok(inAnyShape(toParagraphs(clean).map(({ text }) => text))) : inForm;
}

function inAnyShape(paragraphs: readonly string[]): StoryText {
  const [first = '', ...rest] = paragraphs;
  const sentence = rest.length === 0 ? firstSentence(first) : first;
  const headline = shortened(sentence);
  const remainder = headline === sentence ? first.slice(sentence.length).trim() : first;
  const article = [remainder, ...rest].filter((text) => text !== '');
  // A single sentence is headline and article: a story without an article could not be read to its end.
  return {
    headline,
    summary: null,
    article: toBlocks(article.length > 0 ? article : [first]),
    author: null,
    source: null,
  };
}
