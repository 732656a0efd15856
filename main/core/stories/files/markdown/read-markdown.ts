import { marked } from 'marked';
import { fail, ok, type Result } from '../../../../../contract/errors';
import { feedDate } from '../../../feeds/feed-date';
import { languageTag } from '../../../feeds/feed-language';
import { webLink } from '../../../feeds/web-link';
import { htmlToBlocks } from '../../html/html-to-blocks';
import { type FileText, untold } from '../file-text';
import { toLine } from '../made-headline';
import { takeHeadline } from '../take-headline';
import { readFrontMatter } from './front-matter';
import { tameSigns } from './tame-signs';

/** A Markdown text as one story. `no-story`: no text in it. */
export function readMarkdown(text: string): Result<FileText> {
  const { fields, body } = readFrontMatter(text);
  const field = (...names: readonly string[]) =>
    names.map((name) => toLine(fields.get(name) ?? '')).find((value) => value !== '') ?? null;
  const language = languageTag(field('lang', 'language') ?? undefined);
  const html = toHtml(body);
  if (!html.ok) return html;
  const headed = takeHeadline(field('title'), htmlToBlocks(html.value, { baseUrl: null, language }));
  if (!headed.ok) return headed;
  return ok({
    ...untold,
    ...headed.value,
    language,
    summary: field('description', 'summary', 'excerpt', 'subtitle'),
    author: field('author', 'authors', 'by'),
    source: field('source', 'publication'),
    publishedAt: feedDate(field('date', 'published') ?? undefined),
    url: webLink(field('canonical_url', 'canonicalurl', 'url'), null),
  });
}

function toHtml(body: string): Result<string> {
  try {
    return ok(marked.parse(tameSigns(body), { async: false, gfm: true }));
  } catch {
    // Nesting that is deeper than its calls can go.
    return fail('unreadable-file', 'the Markdown cannot be read', { reason: 'damaged' });
  }
}
