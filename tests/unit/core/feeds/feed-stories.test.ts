import { describe, expect, it } from 'vitest';
import type { FeedItem, ParsedFeed } from '../../../../main/core/feeds/feed';
import { type StoryMaker, toStories, toStory } from '../../../../main/core/feeds/feed-stories';
import { toStoryText } from '../../../../main/core/feeds/item-text';
import { parseFeed } from '../../../../main/core/feeds/parse-feed';
import { articleText } from '../../../../main/core/stories/story';
import { feedBytes, sampleFeed, sampleFeeds } from '../../../support/sample-feeds';

const item = (over: Partial<FeedItem>): FeedItem => ({
  key: 'k',
  title: 'A title',
  url: 'https://site.example/1',
  author: null,
  publishedAt: null,
  language: null,
  summaryHtml: null,
  contentHtml: null,
  baseUrl: 'https://site.example/',
  enclosures: [],
  ...over,
});

const long = `${'A sentence of a story that goes on for a while. '.repeat(20)}`.trim();
const maker: StoryMaker = {
  feedId: 'f1',
  source: 'The Gazette',
  detectLanguage: () => 'en',
  now: new Date('2024-06-01T00:00:00Z'),
};
const texts = (over: Partial<FeedItem>) => toStoryText(item(over)).text;
const article = (over: Partial<FeedItem>) => articleText(texts(over).article);
const isTeaser = (over: Partial<FeedItem>) => toStoryText(item(over)).isTeaser;

describe('the headline of an item', () => {
  it('is its title', () => {
    expect(texts({ title: 'A title', summaryHtml: 'Text.' }).headline).toBe('A title');
  });

  it('is its first sentence where it has no title', () => {
    expect(
      texts({ title: null, summaryHtml: '<p>It rained in No. 5 St. James St. today. It will rain tomorrow.</p>' })
        .headline,
    ).toBe('It rained in No. 5 St. James St. today.');
  });

  it('that is made of a long sentence ends at a word, at most 120 long', () => {
    const { headline } = texts({ title: null, contentHtml: `<p>${'word '.repeat(100)}</p>` });
    expect(headline).toMatch(/^(?:word )+word…$/);
    expect(headline.length).toBeLessThanOrEqual(120);
  });
});

describe('the article of an item', () => {
  it('is its content', () => {
    expect(article({ summaryHtml: 'Short.', contentHtml: `<h2>Head</h2><p>${long}</p>` })).toBe(`Head\n${long}`);
  });

  it('is its summary where it has no content and the summary is long', () => {
    expect(texts({ summaryHtml: `<p>One.</p><p>${long}</p>` })).toMatchObject({ summary: null });
    expect(article({ summaryHtml: `<p>One.</p><p>${long}</p>` })).toBe(`One.\n${long}`);
    expect(article({ summaryHtml: long, contentHtml: '<p> </p>' })).toBe(long);
  });

  it('is its short summary where there is no page to read on at', () => {
    expect(texts({ url: null, summaryHtml: 'One.' })).toMatchObject({ summary: null });
    expect(article({ url: null, summaryHtml: 'One.' })).toBe('One.');
  });

  it('is nothing where the feed gives a few lines only, which are the summary', () => {
    const few = { summary: 'One.\nTwo.', article: [] };
    expect(texts({ summaryHtml: '<p>One.</p><p>Two.</p>' })).toMatchObject(few);
    expect(texts({ summaryHtml: '<p>One.</p><p>Two.</p>', contentHtml: '<p> </p>' })).toMatchObject(few);
    expect(texts({ summaryHtml: `<p>${long} And so…</p>` })).toMatchObject({ summary: `${long} And so…`, article: [] });
  });

  it('is its summary where the content is but the beginning of it', () => {
    expect(article({ summaryHtml: `<p>${long}</p>`, contentHtml: `<p>${long.slice(0, 100)}…</p>` })).toBe(long);
  });

  it('is nothing where the item has a title only', () => {
    expect(texts({})).toMatchObject({ headline: 'A title', summary: null, article: [] });
  });

  it('does not repeat the title', () => {
    expect(article({ contentHtml: `<h1>A  Title!</h1><p>${long}</p>` })).toBe(long);
  });

  it('resolves its links and keeps only those that may be opened', () => {
    const { article: blocks } = texts({
      contentHtml: '<p>To <a href="/x">this</a> and <a href="javascript:y">that</a></p>',
    });
    expect(blocks[0]?.runs).toEqual([
      { text: 'To ' },
      { text: 'this', href: 'https://site.example/x' },
      { text: ' and that' },
    ]);
  });

  it.each([
    '<p><a href="/1">Read more</a></p>',
    '<p>[Continue reading “A title”…]</p>',
    '<p>The post <a href="/1">A title</a> appeared first on <a href="/">The Gazette</a>.</p>',
    '<p>Der Beitrag A title erschien zuerst auf Gazette.</p>',
    '<p>Weiterlesen »</p><p>The post A title first appeared on Gazette.</p>',
    ' <a href="/1">Lire la suite →</a>',
  ])('ends before %s', (tail) => {
    expect(article({ contentHtml: `<p>${long}</p>${tail}` }).trim()).toBe(long);
  });

  it('keeps a last paragraph that only begins like such a line', () => {
    const last = 'Read more books, said the minister, and left the hall.';
    expect(article({ contentHtml: `<p>${long}</p><p>${last}</p>` })).toBe(`${long}\n${last}`);
  });
});

describe('the summary of an item', () => {
  const summary = (over: Partial<FeedItem>) => texts({ contentHtml: `<p>${long}</p>`, ...over }).summary;

  it('is plain text', () => {
    expect(summary({ summaryHtml: '<p>What <b>happened</b> &amp; why.</p><p>And where.</p>' })).toBe(
      'What happened & why.\nAnd where.',
    );
  });

  it.each([
    ['the title', 'A title'],
    ['the title with other marks', '<p>“A title”</p>'],
    ['the beginning of the article', long.slice(0, 100)],
    ['the beginning of the article, cut in a word', `${long.slice(0, 90)}…`],
    ['the beginning of the article with other marks', `<p>${long.slice(0, 80).toUpperCase()} [...]</p>`],
    ['nothing to be seen', '<p><br>&nbsp;</p>'],
  ])('is none where it is %s', (_name, summaryHtml) => {
    expect(summary({ summaryHtml })).toBeNull();
  });

  it('is at most 2,000 characters long', () => {
    const made = summary({ summaryHtml: `Another text. ${'word '.repeat(2_000)}` });
    expect(made?.length).toBeLessThanOrEqual(2_000);
    expect(made?.endsWith('word…')).toBe(true);
  });
});

describe('a teaser', () => {
  it.each([
    ['an item with a short summary only', { summaryHtml: long }],
    ['a short content', { contentHtml: '<p>Only a little.</p>' }],
    ['a content that ends with an ellipsis', { contentHtml: `<p>${long} And so…</p>` }],
    ['a content that ends with dots in brackets', { contentHtml: `<p>${long} And so [...]</p>` }],
    ['a content that ends with a link to the rest', { contentHtml: `<p>${long} <a href="/1">Read more</a></p>` }],
    [
      'a content with a link to the rest above a post-script',
      { contentHtml: `<p>${long}</p><p>Weiterlesen</p><p>The post A title appeared first on B.</p>` },
    ],
    ['a title alone', {}],
  ])('is %s', (_name, over) => {
    expect(isTeaser(over)).toBe(true);
  });

  it.each([
    ['a long content that the summary repeats', { summaryHtml: long, contentHtml: `<p>${long}</p>` }],
    ['a long content', { contentHtml: `<p>${long}</p>` }],
    [
      'a long content with a post-script',
      { contentHtml: `<p>${long}</p><p>The post A title appeared first on B.</p>` },
    ],
    ['a whole article in the place of the summary', { summaryHtml: `<p>${long}</p>`.repeat(3) }],
    ['an item that has no address to read on at', { url: null, summaryHtml: 'Short.' }],
  ])('is not %s', (_name, over) => {
    expect(isTeaser(over)).toBe(false);
  });
});

describe('a story of a feed', () => {
  it('has an id of feed and key alone', () => {
    const one = toStory(item({}), null, maker);
    expect(one.storyId).toMatch(/^feed-[0-9a-f]{32}$/);
    expect(toStory(item({ title: 'Corrected', url: null }), null, maker).storyId).toBe(one.storyId);
    expect(toStory(item({ key: 'other' }), null, maker).storyId).not.toBe(one.storyId);
    expect(toStory(item({}), null, { ...maker, feedId: 'f2' }).storyId).not.toBe(one.storyId);
  });

  it('tells where it comes from', () => {
    const enclosures = [{ url: 'https://a.example/a.mp3', mediaType: 'audio/mpeg', bytes: 1 }];
    const given = item({ author: 'Ada', publishedAt: '2024-05-01T00:00:00.000Z', enclosures });
    expect(toStory(given, null, maker)).toMatchObject({
      ...{ origin: 'feed', feedId: 'f1', itemKey: 'k', source: 'The Gazette', author: 'Ada', enclosures },
      ...{
        url: 'https://site.example/1',
        publishedAt: '2024-05-01T00:00:00.000Z',
        addedAt: '2024-06-01T00:00:00.000Z',
      },
    });
  });

  it.each([
    ['the item’s own language', 'fr', 'de', 'en', long, 'fr'],
    ['the language of a long text', null, 'de', 'en', long, 'en'],
    ['the feed’s tag where the text agrees', null, 'en-GB', 'en', long, 'en-GB'],
    ['the feed’s language for a short text', null, 'de', 'en', 'Short.', 'de'],
    ['the text’s language where nobody tells one', null, null, 'es', 'Short.', 'es'],
  ])('is in %s', (_name, language, feedLanguage, detected, text, expected) => {
    const given = item({ language, contentHtml: `<p>${text}</p>` });
    expect(toStory(given, feedLanguage, { ...maker, detectLanguage: () => detected }).language).toBe(expected);
  });

  it.each(sampleFeeds.map((feed) => [feed.name, feed] as const))(
    'is made of every item of %s, without a trace of markup',
    (_name, feed) => {
      const parsed = parseFeed(feedBytes(feed.text, feed.charset), feed);
      if (!parsed.ok) throw new Error(parsed.error.code);
      const stories = toStories(parsed.value, maker);
      expect(stories.map(({ headline }) => headline)).toEqual(feed.items.map(({ title }) => title));
      for (const { article: blocks, summary } of stories) {
        expect((summary ?? '').length + articleText(blocks).length).toBeGreaterThan(10);
        expect(`${summary}\n${articleText(blocks)}`).not.toMatch(/[<>]|&\w+;|CDATA/);
      }
    },
  );

  it('is the same when its feed is read again', () => {
    const { text, charset } = sampleFeed('atom-xhtml');
    const read = () => {
      const result = parseFeed(feedBytes(text, charset), { contentType: null, url: 'https://news.example/' });
      return toStories((result as { value: ParsedFeed }).value, maker).map(({ storyId, contentHash }) => [
        storyId,
        contentHash,
      ]);
    };
    expect(read()).toEqual(read());
  });
});
