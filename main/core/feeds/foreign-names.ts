import type { XmlKind } from './xml-root';

/** Atom's names in an RSS item without Atom's namespace; RSS knows none of them. */
const atomNames = new Set(['summary', 'content', 'id', 'updated', 'published', 'issued', 'modified']);

/** The whole text in RSS, as XHTML. */
const bodies = new Set(['body', 'xhtml:body', 'fullitem']);

/** What an element of an item is called, and the attributes that go with the name. */
export interface ForeignName {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * The name of an item's element in its own kind of feed, where a program mixed two kinds: Atom's elements in RSS, RSS's `content:encoded` in
 * Atom. It rests upon the prefixes `atom` and `content`.
 */
export function ownName(name: string, attributes: ReadonlyMap<string, string>, kind: XmlKind): ForeignName {
  if (kind === 'atom') return name === 'content:encoded' ? atomContent : { name, attributes };
  if (bodies.has(name)) return { name: 'content:encoded', attributes: new Map() };
  const isAtom = kind === 'rss' && (atomNames.has(name) || (name === 'link' && attributes.has('href')));
  return { name: isAtom ? `atom:${name}` : name, attributes };
}

const atomContent: ForeignName = { name: 'content', attributes: new Map([['type', 'html']]) };

const mixedNames: Readonly<Record<XmlKind, RegExp>> = {
  rss: /<(?:summary|content|body|xhtml:body|fullitem)[\s>]/i,
  rdf: /<(?:body|xhtml:body|fullitem)[\s>]/i,
  atom: /<content:encoded[\s>]/i,
};

/** The feed may hold texts under names of another kind of feed. */
export const isMixed = (source: string, kind: XmlKind): boolean => mixedNames[kind].test(source);
