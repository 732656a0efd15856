import { getDocumentProxy } from 'unpdf';
import { fail, ok, type Result } from '../../../../../contract/errors';
import { maxPdfPages } from '../../../../../contract/limits';
import { plainLetters } from './private-letters';
import type { PdfPage, TextPiece } from './text-piece';
import { isUpright, type Matrix, product, turnOf } from './upright';

export interface PdfText {
  readonly pages: readonly PdfPage[];
  /** As the document says; often empty, and often the name of a draft. */
  readonly title: string | null;
  readonly author: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** More pieces of text than the densest newspaper page has; the rest is left out. */
const maxPieces = 50_000;

/**
 * The text of a PDF, piece by piece. `protected-file`: it asks for a password. `unreadable-file`: damaged. `cancelled`.
 * About 15 ms a page; the first call loads the PDF reader, which takes some 200 ms.
 */
export async function readPdfPages(
  bytes: Uint8Array,
  signal: AbortSignal,
  onProgress: () => void,
): Promise<Result<PdfText>> {
  let document: Document | null = null;
  try {
    // The reader keeps the bytes and may change them.
    document = await getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false, enableXfa: false });
    const pages: PdfPage[] = [];
    for (let page = 1; page <= Math.min(document.numPages, maxPdfPages); page += 1) {
      if (signal.aborted) return fail('cancelled', 'cancelled');
      pages.push(await readPage(document, page));
      onProgress();
    }
    return ok({ pages, ...(await readInfo(document)) });
  } catch (error) {
    return asFailure(error);
  } finally {
    await document?.destroy().catch(() => undefined);
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A page that is damaged has no text; the others are read. */
async function readPage(document: Document, number: number): Promise<PdfPage> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { transform, width, height } = page.getViewport({ scale: 1 });
    const texts = items
      .slice(0, maxPieces)
      .flatMap((item) => ('str' in item && item.str !== '' ? toText(item, transform) : []));
    const turn = turnOf(texts, { width, height });
    page.cleanup();
    return { pieces: texts.flatMap((text) => toPiece(turn === null ? text : turned(text, turn))) };
  } catch {
    return { pieces: [] };
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
}

interface PlacedText {
  readonly text: string;
  readonly width: number;
  readonly chars: number;
  readonly matrix: Matrix;
}

const toText = ({ str, transform, width }: TextItem, view: unknown): PlacedText => ({
  text: plainLetters(str),
  width,
  chars: str.trim().length,
  matrix: product(view as Matrix, transform as unknown as Matrix),
});

const turned = (text: PlacedText, turn: Matrix): PlacedText => ({ ...text, matrix: product(turn, text.matrix) });

/** Text that runs up or down beside upright text is a watermark or a stamp on the margin. */
function toPiece({ text, matrix, width }: PlacedText): readonly TextPiece[] {
  const [, , c, d, x, y] = matrix;
  const size = Math.hypot(c, d);
  const isSound = [x, y, size, width].every(Number.isFinite) && size > 0;
  return isUpright(matrix) && isSound ? [{ text, x, y, width, size }] : [];
}

async function readInfo(document: Document): Promise<Omit<PdfText, 'pages'>> {
  const info: Readonly<Record<string, unknown>> = await document.getMetadata().then(
    (metadata) => ({ ...metadata.info }),
    () => ({}),
  );
  const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
  return { title: text(info.Title), author: text(info.Author), language: text(info.Language) };
}

function asFailure(error: unknown): Result<never> {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? fail('protected-file', 'the document asks for a password')
    : fail('unreadable-file', 'the document cannot be read', { reason: 'damaged' });
}
