import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import type { Block } from '../../../contract/story';
import { htmlToBlocks, type MarkupOptions, treeToBlocks } from '../stories/html/html-to-blocks';
import type { MarkupNode } from '../stories/html/markup';
import type { PageDocument } from './page-document';

/** The article as Readability finds it; no blocks when it finds none or fails on the page. Changes the document. */
export function readableBlocks(document: PageDocument, options: MarkupOptions): readonly Block[] {
  try {
    const reader = new Readability<MarkupNode>(document as never, { serializer: (node) => node as MarkupNode });
    const content = reader.parse()?.content;
    return content ? treeToBlocks(content, options) : [];
  } catch {
    // It throws on pages that it was not written for, and calls itself as deep as the page nests.
    return [];
  }
}

/** As `readableBlocks`, by another method that finds more on short pages and takes five times as long. */
export function defuddledBlocks(document: PageDocument, url: string, options: MarkupOptions): readonly Block[] {
  try {
    const { content } = new Defuddle(withStyles(document, url) as never, { url }).parse();
    return htmlToBlocks(content, options);
  } catch {
    return [];
  }
}

/** What defuddle asks a browser for and linkedom does not have. */
function withStyles(document: PageDocument, url: string): PageDocument {
  const bare = document as unknown as {
    styleSheets?: unknown;
    URL?: string;
    defaultView?: { getComputedStyle?: unknown };
  };
  bare.styleSheets ??= [];
  bare.URL = url;
  if (bare.defaultView) bare.defaultView.getComputedStyle ??= () => ({ display: '' });
  return document;
}

/** The article's text in JSON-LD, which is plain text with line ends on some sites and HTML on others. */
export function bodyBlocks(articleBody: string, options: MarkupOptions): readonly Block[] {
  const isMarkup = /<(?:p|br|div|h[1-6]|ul|li)\b[^>]*>/i.test(articleBody);
  const html = isMarkup ? articleBody : articleBody.replace(/</g, '&lt;').replace(/\s*\n\s*/g, '<p>');
  return htmlToBlocks(html, options);
}
