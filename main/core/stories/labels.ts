import { maxHeadlineChars } from '../../../contract/limits';
import type { Paragraph } from './lines';

/** The parts of a file as lines; the article has at least one. */
export interface StoryParts {
  readonly headline: string;
  readonly summary: string | null;
  readonly article: readonly string[];
}

type Part = 'headline' | 'summary' | 'article';

const labels: readonly (readonly [Part, RegExp])[] = [
  ['headline', /^(?:headline|title|titular|título)\s*:\s*/iu],
  ['summary', /^(?:summary|abstract|resumen|sumario)\s*:\s*/iu],
  ['article', /^(?:article|full article|body|text|story|artículo|texto|cuerpo)\s*:\s*/iu],
];

/**
 * Reads a file whose parts are named: "Headline: …", "Summary: …", "Article: …", in any order, in English or Spanish. Null unless
 * headline and article are both named, each part once: the word "Summary:" alone may begin an ordinary sentence.
 */
export function readLabels(paragraphs: readonly Paragraph[]): StoryParts | null {
  const found: Record<Part, string[]> = { headline: [], summary: [], article: [] };
  const seen = new Set<Part>();
  let current: Part | null = null;
  for (const { text } of paragraphs) {
    const label = labels.find(([, pattern]) => pattern.test(text));
    if (label) {
      if (seen.has(label[0])) return null;
      seen.add(label[0]);
      current = label[0];
    }
    const rest = label ? text.replace(label[1], '') : text;
    if (current === null) return null;
    if (rest !== '') found[current].push(rest);
  }
  const headline = found.headline.join(' ');
  if (headline === '' || headline.length > maxHeadlineChars || found.article.length === 0) return null;
  return { headline, summary: found.summary.join(' ') || null, article: found.article };
}
