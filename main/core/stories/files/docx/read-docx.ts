import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { fail, ok, type Result } from '../../../../../contract/errors';
import { languageTag } from '../../../feeds/feed-language';
import { htmlToBlocks } from '../../html/html-to-blocks';
import { type Archive, readIfThere } from '../archive/open-archive';
import { type FileText, untold } from '../file-text';
import { takeHeadline } from '../take-headline';
import { elementsOf, parseXml, textInside } from '../xml-tree';
import { withoutNoteMarks } from './notes';

/** What Word calls the title of a document is a paragraph with a style of that name. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
/** Names that Word and its kin give when nobody does. */
const noTitle = /^(?:untitled|document\s*\d*|microsoft word.*|word document|normal)$/i;

/** Whether an archive is a Word document; the list of types says so, whatever the file is called. */
export function isDocx(archive: Archive): boolean {
  const types = readIfThere(archive, '[Content_Types].xml');
  const text = types.ok && types.value !== null ? decode(types.value) : '';
  return /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled\.main/i.test(text);
}

/**
 * A Word document as one story. Only its XML parts are unpacked: pictures, fonts, programs and embedded files stay packed, and nothing outside
 * the file is ever opened.
 *
 * `unsafe-archive`, `unreadable-file`: as `Archive.read`. `no-story`: no text in it.
 */
export async function readDocx(archive: Archive): Promise<Result<FileText>> {
  const parts = xmlParts(archive);
  if (!parts.ok) return parts;
  const html = await toHtml(parts.value);
  if (!html.ok) return html;
  const facts = factsIn(parts.value['docProps/core.xml']);
  const headed = takeHeadline(facts.title, htmlToBlocks(html.value, { baseUrl: null, language: facts.language }));
  if (!headed.ok) return headed;
  return ok({ ...untold, ...headed.value, author: facts.author, language: facts.language });
}

function xmlParts(archive: Archive): Result<Readonly<Record<string, Uint8Array>>> {
  const parts: [string, Uint8Array][] = [];
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const part = archive.read(name);
    if (!part.ok) return part;
    parts.push([name, part.value]);
  }
  return ok(Object.fromEntries(parts));
}

/** The parts are packed anew: the library unpacks by itself, and must see what was judged and nothing else. */
async function toHtml(parts: Readonly<Record<string, Uint8Array>>): Promise<Result<string>> {
  try {
    const bytes = zipSync({ ...parts }, { level: 0 });
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage, externalFileAccess: false });
    return ok(withoutNoteMarks(value));
  } catch {
    return fail('unreadable-file', 'the Word document cannot be read', { reason: 'damaged' });
  }
}

function factsIn(
  core: Uint8Array | undefined,
): Pick<FileText, 'author' | 'language'> & { readonly title: string | null } {
  const root = parseXml(core === undefined ? '' : decode(core));
  const first = (name: string) => textInside(elementsOf(root, name)[0]) || null;
  const title = first('title');
  return {
    title: title === null || noTitle.test(title) ? null : title,
    author: first('creator'),
    language: languageTag(first('language') ?? undefined),
  };
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
