import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../../main/core/stories/files/read-file';
import { articleText } from '../../../../../main/core/stories/story';
import { feedBytes, sampleFeed, sampleFeeds } from '../../../../support/sample-feeds';
import { fileTools } from './file-tools';

async function read(bytes: Uint8Array) {
  const content = await readFile({ name: 'kept.xml', bytes }, fileTools, new AbortController().signal);
  if (!content.ok || content.value.kind !== 'stories') throw new Error(JSON.stringify(content));
  return content.value.texts;
}

const rss = (items: string, head = '<title>Harbour News</title>') =>
  Buffer.from(`<?xml version="1.0"?><rss version="2.0"><channel>${head}${items}</channel></rss>`);

describe('a feed that was kept as a file', () => {
  test.each(sampleFeeds.map((feed) => [feed.name, feed] as const))(
    '%s gives each of its items as a story, in its order, with its link',
    async (_name, { text, charset, items }) => {
      const texts = await read(feedBytes(text, charset));
      expect(texts.map(({ headline }) => headline)).toEqual(items.map(({ title }) => title));
      expect(texts.map(({ url }) => url)).toEqual(items.map(({ link }) => link));
      expect(new Set(texts.map(({ source }) => source)).size).toBe(1);
    },
  );

  test('its title is the source, its dates and language are kept', async () => {
    const { text, charset } = sampleFeed('json-feed-de');
    const [first] = await read(feedBytes(text, charset));
    expect(first).toMatchObject({ source: expect.stringMatching(/\S/), language: 'de' });
    expect(first?.publishedAt).toMatch(/^20\d\d-/);
  });

  test('content is the article, a description the summary', async () => {
    const body = `<p>${'The boats came back on Monday. '.repeat(30)}</p>`;
    const [story] = await read(
      rss(
        `<item><title>Boats</title><description>In short.</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${body}]]></content:encoded></item>`,
      ),
    );
    expect(story?.summary).toBe('In short.');
    expect(articleText(story?.article ?? [])).toContain('The boats came back on Monday.');
  });

  test('a link that is relative to an unknown address leads nowhere rather than elsewhere', async () => {
    const [story] = await read(rss('<item><title>Boats</title><link>/boats</link></item>'));
    expect(story?.url).toBeNull();
  });

  test('a long text is not taken for the language that the feed was left set to', async () => {
    const long =
      'Die Boote kamen am Montag zurück, nachdem das Eis den Hafen drei Wochen lang versperrt hatte. '.repeat(5);
    const [short, told] = await read(
      rss(
        `<item><title>Boote</title></item><item><title>Eis</title><description>${long}</description></item>`,
        '<title>N</title><language>en-us</language>',
      ),
    );
    expect([short?.language?.toLowerCase(), told?.language]).toEqual(['en-us', null]);
  });
});
