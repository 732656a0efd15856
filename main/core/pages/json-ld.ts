import type { PageDocument } from './page-document';

/** What a page tells about its article in JSON-LD, as it stands there: untrusted, HTML possible in every text. */
export interface ArticleData {
  readonly headline?: string | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly articleBody?: string | undefined;
  readonly datePublished?: string | undefined;
  readonly inLanguage?: string | undefined;
  readonly authors: readonly string[];
  readonly publisher?: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

const maxScriptChars = 2_000_000;
/** Objects that are looked at: a page that has more lists products, not articles. */
const maxObjects = 10_000;

const isArticle = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review)$/;

/** The first article that a page's JSON-LD describes, or null. Damaged scripts are passed over. */
export function articleData(document: PageDocument): ArticleData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = objectsIn(parsed(script.textContent ?? '')).find((object) => isArticle.test(typeOf(object)));
    if (article !== undefined) return readArticle(article);
  }
  return null;
}

function parsed(text: string): unknown {
  if (text.length > maxScriptChars) return null;
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    '',
  );
  try {
    // Line ends within strings are the most common damage, and mean nothing elsewhere.
    return JSON.parse(bare.replace(/[\r\n\t]+/g, ' '));
  } catch {
    return null;
  }
}

/** All objects in a value, outer ones first, without calls in calls: JSON may nest deeper than they can. */
function objectsIn(value: unknown): readonly Json[] {
  const found: Json[] = [];
  const waiting: unknown[] = [value];
  for (let next = waiting.shift(); next !== undefined && found.length < maxObjects; next = waiting.shift()) {
    if (Array.isArray(next)) waiting.push(...next.slice(0, maxObjects));
    else if (isObject(next)) {
      found.push(next);
      waiting.push(...[next['@graph'], next.mainEntity, next.mainEntityOfPage].filter((value) => value !== undefined));
    }
  }
  return found;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = (object: Json): string => String(firstOf(object['@type']) ?? '');

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

const textIn = (value: unknown): string | undefined => {
  const first = firstOf(value);
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
};

function readArticle(article: Json): ArticleData {
  const publisher = firstOf(article.publisher);
  return {
    headline: textIn(article.headline) ?? textIn(article.name),
    name: textIn(article.name),
    description: textIn(article.description),
    articleBody: textIn(article.articleBody),
    datePublished: textIn(article.datePublished) ?? textIn(article.dateCreated),
    inLanguage: textIn(article.inLanguage),
    authors: namesIn(article.author),
    publisher: isObject(publisher) ? textIn(publisher.name) : textIn(publisher),
  };
}

function namesIn(value: unknown): readonly string[] {
  const people = Array.isArray(value) ? value.slice(0, 50) : [value];
  const names = people.map((person) => (isObject(person) ? textIn(person.name) : textIn(person)));
  return names.filter((name) => name !== undefined);
}
