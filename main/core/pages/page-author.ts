import { authorLine } from '../feeds/feed-lines';
import type { ArticleData } from './json-ld';
import type { MetaReader } from './meta-reader';
import type { PageDocument } from './page-document';

/** Who wrote the page's article: what its data tell, else its `<meta>`, else what is seen. */
export function authorOf(document: PageDocument, data: ArticleData | null, meta: MetaReader): string | null {
  const byMeta = meta('author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author');
  for (const names of [data?.authors ?? [], [byMeta], ...seenAuthors(document)]) {
    const line = authorLine(names.map((name) => (isAddress(name) ? undefined : name)))?.replace(byWord, '');
    if (line !== undefined && line !== '') return line.replace(clockTime, '').trim() || null;
  }
  return null;
}

/** What is marked as an author by a standard. */
const marked = '[rel~="author"],[itemprop="author"] [itemprop="name"],[itemprop="author"]';
/** What is one by custom, surest first; the last is where blog systems keep an author's page. */
const customary = [
  '.byline .fn,.byline .author,.byline a[href*="author"],.author.fn,.author.vcard,.post-author .fn',
  'a[href*="/author/"]',
];
const maxSeenAuthors = 20;
const maxNameChars = 60;

const seenAuthors = (document: PageDocument): readonly (readonly string[])[] => [
  firstOf(document, marked, (text) => text !== ''),
  ...customary.map((place) => firstOf(document, place, isName)),
];

function firstOf(document: PageDocument, place: string, isRight: (text: string) => boolean): readonly string[] {
  const seen = [...document.querySelectorAll(place)].slice(0, maxSeenAuthors);
  const name = seen.map(({ textContent }) => textContent?.trim() ?? '').find(isRight);
  return name === undefined ? [] : [name];
}

/** Links to an author's page say "More" or "View author page" as well. */
const isName = (text: string): boolean =>
  text.length <= maxNameChars && /^[\p{Lu}\p{Lo}]\p{L}/u.test(text) && !/\bauthor\b/i.test(text);

/** A byline goes on with the time on some pages. */
const clockTime = /[\s,–|-]*\b\d{1,2}:\d{2}.*$/s;

const isAddress = (name: string | undefined): boolean => /^(?:https?:)?\/\//i.test(name ?? '');
const byWord = /^(?:by|von|por|par|di|door|av|af)\s+(?=\p{Lu})/iu;
