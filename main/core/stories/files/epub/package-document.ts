import { attribute, childrenOf, elementsOf, parseXml, plainName, textInside } from '../xml-tree';
import { resolvePath } from './book-path';

export interface ManifestItem {
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** What a book's package document tells: https://www.w3.org/TR/epub-33/#sec-package-doc */
export interface BookPackage {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
  /** Documents in reading order. */
  readonly spine: readonly ManifestItem[];
  /** The table of contents: of EPUB 3, and of EPUB 2. */
  readonly nav: ManifestItem | null;
  readonly ncx: ManifestItem | null;
  /** Paths that the guide of EPUB 2 calls cover or table of contents. */
  readonly furniture: ReadonlySet<string>;
}

/** @param path  of the package document; the paths in it are relative to it */
export function readPackage(xml: string, path: string): BookPackage {
  const root = parseXml(xml);
  const items = new Map<string, ManifestItem>();
  for (const item of childrenNamed(elementsOf(root, 'manifest'), 'item')) {
    const target = resolvePath(attribute(item, 'href'), path);
    if (target !== null)
      items.set(attribute(item, 'id'), toItem(target, attribute(item, 'media-type'), attribute(item, 'properties')));
  }
  const all = [...items.values()];
  const first = (name: string) => textInside(elementsOf(root, name)[0]) || null;
  return {
    title: first('title'),
    author: elementsOf(root, 'creator').map(textInside).filter(Boolean).slice(0, 5).join(', ') || null,
    language: first('language'),
    spine: spineOf(root, items),
    nav: all.find(({ properties }) => properties.includes('nav')) ?? null,
    ncx: all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml') ?? null,
    furniture: furnitureIn(root, path),
  };
}

const toItem = (path: string, mediaType: string, properties: string): ManifestItem => ({
  path,
  mediaType: mediaType.trim().toLowerCase(),
  properties: properties.split(/\s+/),
});

const childrenNamed = (parents: readonly ReturnType<typeof parseXml>[], name: string) =>
  parents.flatMap(childrenOf).filter((child) => plainName(child) === name);

/** Each document once, wherever it is listed again. */
function spineOf(root: ReturnType<typeof parseXml>, items: ReadonlyMap<string, ManifestItem>): readonly ManifestItem[] {
  const spine = new Set<ManifestItem>();
  for (const reference of childrenNamed(elementsOf(root, 'spine'), 'itemref')) {
    const item = items.get(attribute(reference, 'idref'));
    if (item !== undefined) spine.add(item);
  }
  return [...spine];
}

function furnitureIn(root: ReturnType<typeof parseXml>, path: string): ReadonlySet<string> {
  const references = elementsOf(root, 'reference').filter((element) =>
    /^(?:cover|toc)$/i.test(attribute(element, 'type')),
  );
  const paths = references.map((element) => resolvePath(attribute(element, 'href'), path));
  return new Set(paths.filter((found) => found !== null));
}
