import { readTags } from '../markup/read-tags';
import { plainLine } from './plain-line';

export interface PageFacts {
  readonly title: string | null;
  /** There is something to read. */
  readonly hasText: boolean;
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'svg']);
/** A page with less is a door: "Loading…", "Please enable JavaScript". */
const minTextChars = 100;
const maxTitleChars = 300;

/** Null: no HTML. */
export function pageFacts(text: string, contentType: string | null): PageFacts | null {
  if (!isHtml(text, contentType)) return null;
  let title = '';
  let textChars = 0;
  let isTitle = false;
  let hiddenCount = 0;
  readTags(
    text,
    { isXml: false, decodesEntities: true },
    {
      open(name) {
        if (unseen.has(name)) hiddenCount += 1;
        isTitle = name === 'title' && title === '';
      },
      close(name) {
        if (unseen.has(name)) hiddenCount = Math.max(0, hiddenCount - 1);
        if (name === 'title') isTitle = false;
      },
      text(data) {
        if (isTitle) title += data;
        else if (hiddenCount === 0) textChars += data.trim().length;
      },
    },
  );
  return { title: plainLine(title, 'text', maxTitleChars), hasText: textChars >= minTextChars };
}

/** A page may be served as plain text by mistake, and a picture as HTML. */
function isHtml(text: string, contentType: string | null): boolean {
  if (text.slice(0, 1_000).includes('\0')) return false;
  if (/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentType ?? '')) return /<[a-z!]/i.test(text);
  return /<!doctype\s+html|<html[\s>]/i.test(text.slice(0, 2_000));
}
