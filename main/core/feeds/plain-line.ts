import { Parser } from 'htmlparser2';
import { cleanText } from '../stories/clean';

/**
 * A title or a name as one line of plain text. Publishers put HTML into titles, escape it once, twice or not at all; so tags of HTML go,
 * entities are decoded until none is left, and what only looks like a tag ("a < b") stays.
 *
 * @param form  what the feed says it is; in plain text only tags that come in pairs are taken for tags
 * @returns at most `maxChars` UTF-16 units, null when nothing is left
 */
export function plainLine(raw: string | undefined, form: 'html' | 'text', maxChars: number): string | null {
  if (raw === undefined) return null;
  const bounded = raw.slice(0, maxRawChars);
  const text = form === 'html' ? textOf(bounded) : bounded;
  const line = cleanText(unescaped(text)).replace(/\s+/gu, ' ').trim();
  return line === '' ? null : cutLine(line, maxChars);
}

/** A title of this size is no title; what follows is not looked at. */
const maxRawChars = 20_000;
/** Escaped so often by systems that feed one another. */
const maxEscapes = 3;

function unescaped(text: string): string {
  let current = text;
  for (let round = 0; round < maxEscapes && /&#?\w{1,32};|<\/\w/.test(current); round += 1) {
    current = hasPairedTag(current) ? textOf(current) : decoded(current);
  }
  return current;
}

const hasPairedTag = (text: string): boolean =>
  /<([a-z][a-z0-9]{0,9})(?:\s[^<>]{0,500})?>[^<]{0,2000}<\/\1>/i.test(text);

/** Entities decoded, tags left alone. */
const decoded = (text: string): string => textOf(text.replace(/</g, '&lt;'));

const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article blockquote br div dd dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr img li ol p pre table td th tr ul wbr'.split(
    ' ',
  ),
);
const unseen = new Set(['script', 'style', 'template']);

/** Text of HTML; a tag that HTML does not know is text. */
function textOf(html: string): string {
  let text = '';
  let hidden = 0;
  // A tag without an end ("if x <y") would swallow the rest.
  const whole = html.replace(/<(?![^<>]*>)/g, '&lt;');
  const parser = new Parser(
    {
      ontext: (data) => {
        if (hidden === 0) text += data;
      },
      onopentag: (name, _attributes, isImplied) => {
        if (unseen.has(name)) hidden += 1;
        else if (blocks.has(name)) text += ' ';
        else if (!isImplied && !inline.has(name)) text += whole.slice(parser.startIndex, parser.endIndex + 1);
      },
      onclosetag: (name, isImplied) => {
        if (unseen.has(name)) hidden -= 1;
        else if (blocks.has(name)) text += ' ';
        else if (!isImplied && !inline.has(name)) text += whole.slice(parser.startIndex, parser.endIndex + 1);
      },
    },
    { decodeEntities: true },
  );
  parser.end(whole);
  return text;
}

/** A line cut at a word, with an ellipsis, to at most `maxChars` UTF-16 units. */
export function cutLine(line: string, maxChars: number): string {
  if (line.length <= maxChars) return line;
  const cut = line.slice(0, maxChars - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > maxChars / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}
