import { maxFeedItems } from '../../../contract/limits';
import { type FeedDraft, type ItemDraft, isReadable } from './feed-draft';
import { isMixed } from './foreign-names';
import { readAtom } from './read-atom';
import { readRdf } from './read-rdf';
import { readRss } from './read-rss';
import { repairXml } from './repair-xml';
import { countItemMarks, findXmlRoot, type XmlKind } from './xml-root';

export interface ReadFeed {
  readonly draft: FeedDraft;
  readonly isRepaired: boolean;
}

/**
 * Null: no feed in XML. A feed that gives fewer items with a link and something to read than it has opening tags of items is repaired and
 * read again, and so is one that may hold texts under names of another kind of feed; the better reading is taken, the first one if they are
 * alike.
 */
export function readXmlFeed(text: string): ReadFeed | null {
  const root = findXmlRoot(text);
  if (root === null) return null;
  const { kind, source } = root;
  const asItIs = isHarmless(source) ? attempt(kind, source) : null;
  const wanted = Math.min(maxFeedItems, countItemMarks(source));
  const isEnough = asItIs !== null && asItIs.items.filter(isWhole).length >= wanted;
  if (isEnough && !isMixed(source, kind)) return { draft: asItIs, isRepaired: false };
  const repaired = attempt(kind, repairXml(source, kind));
  if (repaired !== null && (asItIs === null || worth(repaired) > worth(asItIs)))
    return { draft: repaired, isRepaired: true };
  return asItIs === null ? null : { draft: asItIs, isRepaired: false };
}

/** The parser throws where the feed is too broken for it, or too deep. */
function attempt(kind: XmlKind, source: string): FeedDraft | null {
  try {
    return readers[kind](source, maxFeedItems);
  } catch {
    return null;
  }
}

const readers = { rss: readRss, rdf: readRdf, atom: readAtom } as const;

const isWhole = (item: ItemDraft): boolean => isReadable(item) && item.link !== undefined;

const worth = (draft: FeedDraft): number =>
  draft.items.reduce(
    (sum, item) =>
      sum + Number(isReadable(item)) + Number(item.link !== undefined) + Number(item.contentHtml !== undefined),
    0,
  );

/** Longer names make the parser's pattern for people take quadratic time; the repair cuts them. */
const maxPersonChars = 2_000;

function isHarmless(source: string): boolean {
  const tags = /<(\/?)(?:author|managingeditor|webmaster)(?=[\s>/])/gi;
  let start: number | null = null;
  for (let found = tags.exec(source); found !== null; found = tags.exec(source)) {
    if (start !== null && found.index - start > maxPersonChars) return false;
    start = found[1] === '' ? found.index : null;
  }
  return start === null || source.length - start <= maxPersonChars;
}
