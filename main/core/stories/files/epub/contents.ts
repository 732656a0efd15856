import { attribute, childrenOf, elementsOf, parseXml, plainName, textInside } from '../xml-tree';
import { resolvePath } from './book-path';

/** Titles of chapters by the path of their document; where several point into one document, the first counts. */
export type Contents = ReadonlyMap<string, string>;

/** The table of contents of EPUB 3: links in `<nav epub:type="toc">`, or in the first `nav`. */
export function readNav(xhtml: string, path: string): Contents {
  const navs = elementsOf(parseXml(xhtml), 'nav');
  const toc = navs.find((nav) => attribute(nav, 'epub:type').split(/\s+/).includes('toc')) ?? navs[0];
  const links = toc === undefined ? [] : elementsOf(toc, 'a');
  return toContents(
    links.map((link) => [attribute(link, 'href'), textInside(link)]),
    path,
  );
}

/** The table of contents of EPUB 2. */
export function readNcx(xml: string, path: string): Contents {
  const points = elementsOf(parseXml(xml), 'navpoint').map((point): readonly [string, string] => {
    const child = (name: string) => childrenOf(point).find((element) => plainName(element) === name);
    const content = child('content');
    return [content === undefined ? '' : attribute(content, 'src'), textInside(child('navlabel'))];
  });
  return toContents(points, path);
}

function toContents(links: readonly (readonly [href: string, label: string])[], from: string): Contents {
  const contents = new Map<string, string>();
  for (const [href, label] of links) {
    const path = resolvePath(href, from);
    if (path !== null && label !== '' && !contents.has(path)) contents.set(path, label);
  }
  return contents;
}
