import { ok, type Result } from '../../../../../contract/errors';
import type { Block, Run } from '../../../../../contract/story';
import { webLink } from '../../../feeds/web-link';
import { htmlToBlocks } from '../../html/html-to-blocks';
import { type FileText, untold } from '../file-text';
import { takeHeadline } from '../take-headline';

/** What the extractor of web pages finds. */
export interface PageText {
  readonly headline: string;
  readonly summary: string | null;
  readonly blocks: readonly Block[];
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly source: string;
  readonly url: string;
}

/** Finds the article in a page; fails with `no-article` or `not-a-page`. */
export type ExtractPage = (html: string, url: string, now: Date | null) => Result<PageText>;

/** Stands for an address that nobody knows; the name can never exist (RFC 6761). */
const nowhere = 'https://saved.invalid/';

/**
 * A saved web page as one story: its article where the extractor finds one, else everything that can be read. `no-story`: nothing can.
 * The address is what browsers write into saved pages, or what the page says of itself.
 */
export function readSavedPage(html: string, extractPage: ExtractPage, now: Date | null): Result<FileText> {
  const url = savedUrl(html);
  const page = extractPage(html, url ?? nowhere, now);
  return page.ok ? ok(ofPage(page.value, url)) : wholePage(html, url);
}

function ofPage(
  { blocks, headline, summary, author, publishedAt, language, source, url }: PageText,
  savedFrom: string | null,
): FileText {
  const isKnown = savedFrom !== null;
  return {
    headline,
    summary,
    article: isKnown ? blocks : blocks.map(withoutNowhere),
    author,
    source: source.includes('saved.invalid') ? null : source,
    language,
    url: url.startsWith(nowhere) ? null : url,
    publishedAt,
  };
}

const withoutNowhere = (block: Block): Block => ({ ...block, runs: block.runs.map(withoutLink) });

function withoutLink(run: Run): Run {
  if (run.href?.startsWith(nowhere) !== true) return run;
  const { href: _nowhere, ...rest } = run;
  return rest;
}

function wholePage(html: string, url: string | null): Result<FileText> {
  const title = /<title\b[^>]{0,200}>([^<]{1,1000})/i.exec(html.slice(0, headChars))?.[1];
  const titleText = htmlToBlocks(title ?? '', { baseUrl: null })
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join(' ');
  const headed = takeHeadline(titleText === '' ? null : titleText, htmlToBlocks(html, { baseUrl: url }));
  return headed.ok ? ok({ ...untold, ...headed.value, url }) : headed;
}

const headChars = 100_000;
/** As browsers have written it since 1997: `<!-- saved from url=(0022)https://example.org/ -->`. */
const savedMark = /<!--\s*saved from url=\(\d{4}\)(\S{1,2000}?)\s*-->/i;
/** As the browser extension SingleFile writes it. */
const singleFileMark = /<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})/i;
const canonicalLink = /<link\b[^<>]{0,500}\brel\s*=\s*["']?canonical\b[^<>]{0,500}>/i;

function savedUrl(html: string): string | null {
  const head = html.slice(0, headChars);
  const canonical = /\bhref\s*=\s*["']([^"']{1,2000})["']/i.exec(canonicalLink.exec(head)?.[0] ?? '')?.[1];
  return (
    webLink(savedMark.exec(head)?.[1], null) ??
    webLink(singleFileMark.exec(head)?.[1], null) ??
    webLink(canonical, null)
  );
}
