export type XmlKind = 'rss' | 'rdf' | 'atom';

export interface XmlRoot {
  readonly kind: XmlKind;
  /** The text from the root's opening tag on: whatever a server printed before, and every DOCTYPE with its entities, is cut away. */
  readonly source: string;
}

const kinds: Readonly<Record<string, XmlKind>> = { rss: 'rss', channel: 'rss', rdf: 'rdf', feed: 'atom' };

/** Null: no root element of a feed, or only one that is shown inside a web page. Linear. */
export function findXmlRoot(text: string): XmlRoot | null {
  const marks = /<!--|<(?:[\w-]+:)?(rss|rdf|feed|channel)(?=[\s>])/gi;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const kind = kinds[mark[1]?.toLowerCase() ?? ''];
    if (kind !== undefined)
      return isWebPage(text.slice(0, mark.index)) ? null : { kind, source: text.slice(mark.index) };
    const end = text.indexOf('-->', mark.index);
    if (end === -1) return null;
    marks.lastIndex = end;
  }
  return null;
}

const isWebPage = (before: string): boolean => /<!doctype\s+html|<(?:html|head|body)[\s>]/i.test(before);

/** Opening tags of items, those in examples of code included: the feed has at most so many items. */
export const countItemMarks = (source: string): number =>
  source.match(/<(?:[\w-]+:)?(?:item|entry)(?=[\s>/])/gi)?.length ?? 0;
