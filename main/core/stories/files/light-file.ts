import { fail, ok, type Result } from '../../../../contract/errors';
import { maxImportBytes } from '../../../../contract/limits';
import { decodeText } from '../decode';
import type { GivenFile } from '../given-file';
import { containerOf, isLockedOffice, markupKind } from './file-kind';
import { type FileContent, untold } from './file-text';
import { isMarkdown } from './markdown/is-markdown';
import { readAnyText } from './text/read-any-text';

/** A file whose reading needs more than looking at its text. `text` is decoded as plain text. */
export type HeavyFile =
  | { readonly kind: 'pdf' | 'zip' | 'page' | 'feed' }
  | { readonly kind: 'markdown'; readonly text: string };

export type Sorted =
  | { readonly kind: 'read'; readonly content: Result<FileContent> }
  | { readonly kind: 'heavy'; readonly file: HeavyFile };

/**
 * Reads a file that takes no time: plain text, what is only recognised, and what is refused. Of others it tells what they are. Linear, some 50 ms
 * for a megabyte.
 */
export function readLightFile({ name, bytes }: GivenFile): Sorted {
  if (bytes.byteLength === 0) return read(fail('empty-file', 'the file holds no bytes'));
  if (bytes.byteLength > maxImportBytes) return read(fail('too-large', 'the file is too large'));
  const container = containerOf(bytes);
  if (container === 'pdf' || container === 'zip') return heavy({ kind: container });
  if (container === 'office' && isLockedOffice(bytes)) return read(fail('protected-file', 'the document is encrypted'));
  const decoded = decodeText(bytes);
  return decoded.ok ? sortText(name, decoded.value) : read(decoded);
}

const read = (content: Result<FileContent>): Sorted => ({ kind: 'read', content });
const heavy = (file: HeavyFile): Sorted => ({ kind: 'heavy', file });

function sortText(name: string, text: string): Sorted {
  const kind = markupKind(text);
  if (kind === 'opml') return read(ok({ kind }));
  if (kind === 'page' || kind === 'feed') return heavy({ kind });
  if (kind === null && isMarkdown(name, text)) return heavy({ kind: 'markdown', text });
  const story = readAnyText(text);
  return read(story.ok ? ok({ kind: 'stories', texts: [{ ...untold, ...story.value }] }) : story);
}
