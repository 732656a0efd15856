import { escaped } from './make-docx';
import { makeZip, type ZipPart } from './make-zip';

export interface BookPart {
  /** Without folder and ending. */
  readonly file: string;
  /** What the table of contents calls it; left out: it is not in there. */
  readonly label?: string;
  /** Inside the body. */
  readonly html: string;
  /** Attributes of the body. */
  readonly body?: string;
}

export interface BookOptions {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  /** Table of contents of EPUB 2 instead of EPUB 3. */
  readonly isOld?: boolean;
  readonly encryption?: string;
  readonly extraParts?: readonly ZipPart[];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** A book with its documents in `OEBPS/text`; the table of contents lies beside them and is part of the spine, as many programs have it. */
export function makeEpub(parts: readonly BookPart[], options: BookOptions = {}): Uint8Array {
  const { isOld = false, encryption, extraParts = [] } = options;
  return makeZip([
    { name: 'mimetype', data: 'application/epub+zip', isStored: true },
    { name: 'META-INF/container.xml', data: container },
    ...(encryption === undefined ? [] : [{ name: 'META-INF/encryption.xml', data: encryption }]),
    { name: 'OEBPS/book.opf', data: packageXml(parts, options) },
    isOld ? { name: 'OEBPS/toc.ncx', data: ncx(parts) } : { name: 'OEBPS/nav.xhtml', data: nav(parts) },
    ...parts.map(({ file, html, body = '' }) => ({
      name: `OEBPS/text/${file}.xhtml`,
      data: `${declaration}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script src="x.js"/></head><body ${body}>${html}</body></html>`,
    })),
    ...extraParts,
  ]);
}

const container = `${declaration}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

function packageXml(
  parts: readonly BookPart[],
  { title = 'A Book', author = 'Ann Author', language = 'en', isOld = false }: BookOptions,
): string {
  const items = parts.map(
    ({ file }) =>
      `<item id="${file}" href="text/${encodeURIComponent(file)}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const toc = isOld
    ? '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    : '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>';
  const references = [...(isOld ? [] : ['nav']), ...parts.map(({ file }) => file)];
  return `${declaration}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${language}</dc:language></metadata><manifest>${items.join('')}${toc}</manifest><spine>${references.map((id) => `<itemref idref="${id}"/>`).join('')}</spine><guide><reference type="cover" title="Cover" href="text/cover.xhtml"/></guide></package>`;
}

const labelled = (parts: readonly BookPart[]) => parts.filter(({ label }) => label !== undefined);

const nav = (parts: readonly BookPart[]): string =>
  `${declaration}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><h1>Contents</h1><ol>${labelled(
    parts,
  )
    .map(
      ({ file, label = '' }) => `<li><a href="text/${encodeURIComponent(file)}.xhtml#start">${escaped(label)}</a></li>`,
    )
    .join('')}</ol></nav></body></html>`;

const ncx = (parts: readonly BookPart[]): string =>
  `${declaration}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${labelled(parts)
    .map(
      ({ file, label = '' }) =>
        `<navPoint><navLabel><text>${escaped(label)}</text></navLabel><content src="text/${encodeURIComponent(file)}.xhtml"/></navPoint>`,
    )
    .join('')}</navMap></ncx>`;
