import type { PageDocument } from './page-document';

/** The content of the first `<meta>` that has one of the names and says something. */
export type MetaReader = (...names: readonly string[]) => string | undefined;

export function metaReader(document: PageDocument): MetaReader {
  const told = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    const attributes = ['property', 'name', 'itemprop', 'http-equiv'].map((name) => element.getAttribute(name));
    for (const name of attributes) {
      const key = name?.trim().toLowerCase();
      if (key !== undefined && content !== '' && !told.has(key)) told.set(key, content);
    }
  }
  return (...names) => names.map((name) => told.get(name)).find((content) => content !== undefined);
}
