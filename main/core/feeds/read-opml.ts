import { fail, ok, type Result } from '../../../contract/errors';
import { maxOpmlBytes, maxOpmlFeeds } from '../../../contract/limits';
import { decodeMarkup } from '../markup/decode-markup';
import { readTags } from '../markup/read-tags';
import { cleanText } from '../stories/clean';
import { folderSeparator, type OpmlFeed, type OpmlFeeds } from './opml';
import { withoutFeedScheme } from './web-address';
import { webLink } from './web-link';

/**
 * Reads a list of feeds as other readers write it, damaged ones as far as they go. Only http and https addresses are taken. A DTD is passed
 * over, and none of its entities means anything.
 *
 * `empty-file`, `too-large`: more than `maxOpmlBytes` or `maxOpmlFeeds`. `not-opml`: no `<opml>` with a `<body>`. 5,000 feeds take about
 * 50 ms.
 */
export function readOpml(bytes: Uint8Array): Result<OpmlFeeds> {
  if (bytes.byteLength > maxOpmlBytes) return fail('too-large', 'the list of feeds is too large');
  const text = decodeMarkup(bytes, null).text;
  if (text.trim() === '') return fail('empty-file', 'the list of feeds holds nothing');
  const outlines = new Outlines();
  readTags(
    text,
    { isXml: true, decodesEntities: true },
    {
      open: (name, attributes) => outlines.open(name, attributes),
      close: (name) => outlines.close(name),
      text: () => undefined,
    },
  );
  if (!outlines.hasBody) return fail('not-opml', 'the file is no list of feeds');
  if (outlines.feeds.length > maxOpmlFeeds) return fail('too-large', 'the list holds too many feeds');
  return ok({ feeds: outlines.feeds, refusedCount: outlines.refusedCount });
}

const maxNameChars = 200;
/** Folders within folders; deeper ones have the name of the deepest that counts. */
const maxFolders = 10;

type Attributes = ReadonlyMap<string, string>;

class Outlines {
  readonly feeds: OpmlFeed[] = [];
  refusedCount = 0;
  hasBody = false;
  readonly #known = new Set<string>();
  /** The name of each open outline; null: a feed, which is no folder. */
  readonly #open: (string | null)[] = [];
  #isInOpml = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'opml') this.#isInOpml = true;
    else if (name === 'body') this.hasBody = this.#isInOpml;
    else if (name === 'outline' && this.hasBody) this.#outline(attributes);
  }

  close(name: string): void {
    if (name === 'outline') this.#open.pop();
  }

  #outline(attributes: Attributes): void {
    const address = addressIn(attributes);
    const name = oneLine(attributes.get('title') || attributes.get('text'));
    if (address !== undefined) this.#add(address, name, attributes.get('htmlurl'));
    this.#open.push(address === undefined && name !== '' ? name : null);
  }

  #add(address: string, name: string, siteUrl: string | undefined): void {
    const url = webLink(withoutFeedScheme(address), null);
    if (url === null) this.refusedCount += 1;
    if (url === null || this.#known.has(url)) return;
    this.#known.add(url);
    const folder = this.#open
      .filter((outer) => outer !== null)
      .slice(0, maxFolders)
      .join(folderSeparator);
    const title = name === '' ? new URL(url).host : name;
    this.feeds.push({ url, title, siteUrl: webLink(siteUrl, null), folder: folder === '' ? null : folder });
  }
}

/** Some programs write `url` for feeds; an entry that calls itself a feed and has no address is one that cannot be followed. */
function addressIn(attributes: Attributes): string | undefined {
  const isFeed = /^(?:rss|atom|feed|jsonfeed)/i.test(attributes.get('type') ?? '');
  return attributes.get('xmlurl') ?? (isFeed ? (attributes.get('url') ?? '') : undefined);
}

const oneLine = (text: string | undefined): string =>
  cleanText(text ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, maxNameChars)
    .trim();
