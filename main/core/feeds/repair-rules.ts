import type { XmlKind } from './xml-root';

const set = (names: string) => new Set(names.split(' '));

/** Elements that hold the items, by kind of feed. They close with the feed, whatever a stray closing tag says. */
const containers: Readonly<Record<XmlKind, ReadonlySet<string>>> = {
  rss: set('rss channel'),
  rdf: set('rdf:rdf rdf'),
  atom: set('feed'),
};

const items = set('item entry');

/** Fields that hold a line of text and no other field. */
const lines = set(
  'title link guid pubdate lastbuilddate id updated published issued modified created category comments language copyright generator name email uri url managingeditor webmaster dc:date dc:creator dc:title dc:identifier',
);

/** Fields that may hold markup, in which names such as `title` or `link` can be HTML. */
const texts = set('description content summary subtitle tagline content:encoded');

/** Opening tags that no line of text can hold. */
const fields = new Set([
  ...lines,
  ...texts,
  ...set(
    'author source enclosure image textinput cloud ttl dc:subject dc:publisher dc:language media:content media:thumbnail media:group',
  ),
]);

/** Opening tags that even a text with raw HTML cannot hold. */
const clearFields = set('guid pubdate lastbuilddate updated published content:encoded dc:date dc:creator enclosure');

/** HTML that is written raw into a description has these without an end tag; `link` and `source` mean something else in a feed. */
const voids = set('br hr img input wbr col area embed param track');

/** `atom:entry` and `rss:item` are told by their local name; `media:title` and the like are fields of their own. */
export const localName = (name: string): string => name.replace(/^(?:atom\d*|rss\d*|a|ns\d*):/, '');

// All names from here on are local names in lower case.

export const isContainer = (name: string, kind: XmlKind): boolean => containers[kind].has(name);
export const isItem = (name: string): boolean => items.has(name);
/** The table of contents of an RDF feed: its items are listed in the same order, and one that it forgot would be lost. */
export const isNeedless = (name: string): boolean => name === 'items';
export const isVoid = (name: string): boolean => voids.has(name);
export const isField = (name: string): boolean => fields.has(name);

/** A field that is still open when another begins was never closed. */
export function endsBefore(open: string, next: string): boolean {
  if (texts.has(open)) return clearFields.has(next) && open !== next;
  return lines.has(open) && fields.has(next);
}
