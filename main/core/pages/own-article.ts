import type { Block } from '../../../contract/story';
import { type MarkupOptions, treeToBlocks } from '../stories/html/html-to-blocks';
import type { PageDocument, PageElement } from './page-document';
import { bareWords } from './page-headline';

/** Pages with more are lists; looking at each would take long. */
const maxArticles = 200;
/** An `<article>` with less is a teaser, a comment, a box. */
const minOwnChars = 400;

/**
 * Takes the other stories out of a page that shows several, as pages do that go on with the next story at their end: if just one `<article>`
 * begins with the page's headline, the others go. Comments are articles on some sites, too.
 */
export function removeOtherArticles(document: PageDocument, headline: string | null): void {
  const title = bareWords(headline ?? '');
  const articles = outerArticles(document);
  const own = articles.filter((article) => bareWords(firstHeading(article)) === title && isLong(article));
  if (title === '' || own.length !== 1) return;
  for (const article of articles) if (article !== own[0]) article.remove();
}

/** Length of the paragraphs in the page's only long `<article>`, in UTF-16 units; 0: there is none, or there are several. */
export function ownArticleChars(document: PageDocument): number {
  const own = onlyLongArticle(document);
  return own === null ? 0 : charsOf(own);
}

/** Everything in the page's only long `<article>`, but for what is marked as something else. Changes the document. */
export function ownArticleBlocks(document: PageDocument, options: MarkupOptions): readonly Block[] {
  const own = onlyLongArticle(document);
  if (own === null) return [];
  for (const beside of own.querySelectorAll(marked)) beside.remove();
  for (const named of own.querySelectorAll('[id],[class]')) if (isNamedBeside(named)) named.remove();
  return treeToBlocks(own, options);
}

function onlyLongArticle(document: PageDocument): PageElement | null {
  const [own, other] = outerArticles(document).filter(isLong);
  return own === undefined || other !== undefined ? null : own;
}

const marked = 'nav,aside,footer,form,button,[role="complementary"],[role="navigation"]';

const isNamedBeside = (element: PageElement): boolean =>
  /comment|disqus|related|recommend|share|sharing|social|newsletter|sidebar|breadcrumb/i.test(
    `${element.getAttribute('id') ?? ''} ${element.getAttribute('class') ?? ''}`,
  );

/** Articles in articles are parts of them. */
function outerArticles(document: PageDocument): readonly PageElement[] {
  const all = [...document.querySelectorAll('article')];
  if (all.length > maxArticles) return [];
  const inner = new Set(all.flatMap((article) => [...article.querySelectorAll('article')]));
  return all.filter((article) => !inner.has(article));
}

const firstHeading = (article: PageElement): string => article.querySelector('h1,h2,h3')?.textContent ?? '';

const isLong = (article: PageElement): boolean => charsOf(article) >= minOwnChars;

/** In paragraphs and outside links: a list of other stories has none. */
const charsOf = (article: PageElement): number => {
  const paragraphs = [...article.querySelectorAll('p')].reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);
  return paragraphs - [...article.querySelectorAll('p a')].reduce((sum, link) => sum + lengthOf(link), 0);
};

const lengthOf = (element: PageElement): number => (element.textContent ?? '').replace(/\s+/g, ' ').length;
