import { makeZip, type ZipPart } from './make-zip';

export interface WordParagraph {
  readonly text: string;
  /** Identifier of a style: `Title`, `Heading1`, … */
  readonly style?: string;
  readonly isItem?: boolean;
}

export interface WordOptions {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  /** Further XML inside the body. */
  readonly bodyXml?: string;
  /** Before the document element. */
  readonly prologue?: string;
  readonly extraParts?: readonly ZipPart[];
  readonly footnote?: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org';
const styles = ['Title', 'Heading1', 'Heading2'];

/** A Word document with the parts that Word itself cannot do without. */
export function makeDocx(paragraphs: readonly WordParagraph[], options: WordOptions = {}): Uint8Array {
  return makeZip([
    { name: '[Content_Types].xml', data: contentTypes },
    { name: '_rels/.rels', data: relations },
    { name: 'word/document.xml', data: documentXml(paragraphs, options) },
    { name: 'word/styles.xml', data: stylesXml },
    { name: 'word/numbering.xml', data: numberingXml },
    { name: 'word/_rels/document.xml.rels', data: documentRelations },
    { name: 'docProps/core.xml', data: coreXml(options) },
    ...(options.footnote === undefined ? [] : [{ name: 'word/footnotes.xml', data: footnotesXml(options.footnote) }]),
    ...(options.extraParts ?? []),
  ]);
}

const contentTypes = `${declaration}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

const relations = `${declaration}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const documentRelations = `${declaration}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="s" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="f" Type="${office}/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="x" Type="${office}/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/><Relationship Id="m" Type="${office}/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>`;

const stylesXml = `${declaration}<w:styles ${word}>${styles
  .map(
    (id) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id === 'Title' ? id : id.replace('H', 'h').replace(/(\d)/, ' $1')}"/></w:style>`,
  )
  .join('')}</w:styles>`;

const numberingXml = `${declaration}<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

function documentXml(paragraphs: readonly WordParagraph[], { bodyXml = '', prologue = '' }: WordOptions): string {
  const body = paragraphs.map(({ text, style, isItem = false }) => {
    const list = isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
    const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
    return `<w:p><w:pPr>${named}${list}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  });
  return `${declaration}${prologue}<w:document ${word} xmlns:r="${office}/officeDocument/2006/relationships" xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing" xmlns:a="${office}/drawingml/2006/main" xmlns:pic="${office}/drawingml/2006/picture"><w:body>${body.join('')}${bodyXml}</w:body></w:document>`;
}

/** A mark for the footnote, to be put into `bodyXml`. */
export const footnoteMarkXml =
  '<w:p><w:r><w:t>It was green</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>';

const footnotesXml = (text: string): string =>
  `${declaration}<w:footnotes ${word}><w:footnote w:id="2"><w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:footnote></w:footnotes>`;

const coreXml = ({ title = '', author = '', language = '' }: WordOptions): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A picture that the document holds (`m`) or that lies elsewhere (`x`). */
export const pictureXml = (id: 'm' | 'x', description: string): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${escaped(description)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${id === 'x' ? 'link' : 'embed'}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
