import { fail, type Result } from '../../contract/errors';
import { maxFeedBytes } from '../../contract/limits';
import { discover, type Fetched } from '../core/feeds/discover';
import type { FeedItem, ParsedFeed } from '../core/feeds/feed';
import { hostOf } from '../core/feeds/host-of';
import { parseFeed } from '../core/feeds/parse-feed';
import { htmlToBlocks } from '../core/stories/html/html-to-blocks';
import { articleText } from '../core/stories/story';
import { dateText } from './dates';
import { jsonText, oneLine } from './printing';
import { nameOf, readBytes, sourceOf } from './sources';
import { bold, wrapped } from './terminal';
import { couldNot, done, failed, type Told, webProblem } from './told';
import { getTyped } from './web-story';
import type { World } from './world';

export interface FeedOptions {
  readonly json?: boolean;
  /** http or https. */
  readonly base?: string;
}

/** `crier feed FILE|URL|-`: prints the stories of a feed; of a page, those of the feed that it leads to. */
export async function feed(world: World, typed: string, { json, base }: FeedOptions): Promise<Told<null>> {
  const read = await readFeed(world, typed, base);
  if (!read.ok) return read;
  const shown = toShown(read.value);
  await world.print(json === true ? jsonText(shown) : feedText(world, shown));
  return done(null);
}

async function readFeed(world: World, typed: string, base: string | undefined): Promise<Told<ParsedFeed>> {
  const source = sourceOf(world, typed);
  if (!source.ok) return source;
  if (source.value.kind === 'web') return feedAt(world, source.value.url, base);
  const file = await readBytes(world, typed);
  if (!file.ok) return file;
  const parsed = parseFeed(file.value.bytes, { contentType: null, url: base ?? nowhere });
  return parsed.ok ? done(parsed.value) : { ok: false, problem: webProblem(parsed.error, nameOf(world, typed)) };
}

/** Links that are relative to this lead to no address of the web, and so there is none rather than a wrong one. */
const nowhere = 'file:///';

/** Each address is asked for once, also where the page has to be searched for its feed. */
async function feedAt(world: World, url: string, base: string | undefined): Promise<Told<ParsedFeed>> {
  const first = await getTyped(world, url, maxFeedBytes, hostOf(url));
  if (!first.ok) return first;
  const { bytes, contentType } = first.value;
  const parsed = parseFeed(bytes, { contentType, url: base ?? first.value.url });
  return parsed.ok ? done(parsed.value) : feedOfPage(world, url, first.value);
}

async function feedOfPage(world: World, url: string, page: Fetched): Promise<Told<ParsedFeed>> {
  const answers: Fetched[] = [];
  const get = async (address: string): Promise<Result<Fetched>> => {
    const answer = answers.length === 0 ? done(page) : await getTyped(world, address, maxFeedBytes, hostOf(url));
    if (!answer.ok) return fail('page-not-found', 'there is nothing to read');
    answers.push(answer.value);
    return answer;
  };
  const found = await discover(url, get, world.signal);
  if (!found.ok) return failed(found.error, oneLine(url));
  if (found.value.kind === 'page') return couldNot('cli.problem.no-feed-found', { name: oneLine(url) });
  const [chosen, ...others] = found.value.feeds;
  const answer = answers.findLast((each) => each.url === chosen?.url);
  const parsed = answer === undefined ? null : parseFeed(answer.bytes, answer);
  if (!parsed?.ok) return couldNot('cli.problem.no-feed-found', { name: oneLine(url) });
  world.tell(world.t('cli.feed.found', { url: oneLine(chosen?.url ?? '') }));
  for (const other of others) world.tell(world.t('cli.feed.other', { url: oneLine(other.url) }));
  return done(parsed.value);
}

interface ShownItem {
  readonly title: string | null;
  readonly link: string | null;
  /** UTC, ISO 8601. */
  readonly published: string | null;
  readonly summary: string | null;
  readonly content: string | null;
}

interface ShownFeed {
  readonly title: string | null;
  readonly language: string | null;
  readonly items: readonly ShownItem[];
}

const toShown = ({ title, language, items }: ParsedFeed): ShownFeed => ({
  title,
  language,
  items: items.map((item) => ({
    title: item.title,
    link: item.url,
    published: item.publishedAt,
    summary: plainText(item.summaryHtml, item),
    content: plainText(item.contentHtml, item),
  })),
});

/** Paragraphs with a line feed between; null where nothing is left to read. */
function plainText(html: string | null, { baseUrl, language }: FeedItem): string | null {
  const text = html === null ? '' : articleText(htmlToBlocks(html, { baseUrl, language })).trim();
  return text === '' ? null : text;
}

/** A block an item, with an empty line before each. */
function feedText(world: World, { title, items }: ShownFeed): string {
  const heading = title ?? world.t('cli.feed.untitled');
  return [
    `${bold(wrapped(oneLine(heading), world.terminal), world.terminal)}\n`,
    ...items.map((item) => itemText(world, item)),
  ].join('\n');
}

function itemText({ t, language, terminal }: World, { title, link, published, summary, content }: ShownItem): string {
  const lines = [
    published === null ? null : dateText(published, language),
    link,
    ...(summary ?? content ?? '').split('\n'),
  ].map((line) => oneLine(line ?? ''));
  const heading = bold(wrapped(oneLine(title ?? t('cli.feed.untitled')), terminal), terminal);
  const shown = lines.filter((line) => line !== '').map((line) => wrapped(line, terminal));
  return [heading, ...shown].map((line) => `${line}\n`).join('');
}
