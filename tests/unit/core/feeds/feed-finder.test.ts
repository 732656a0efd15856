import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import { createFeedFinder } from '../../../../main/core/feeds/feed-finder';
import type { Fetcher, FetchRequest } from '../../../../main/core/ports';

const going = new AbortController().signal;
const feed = '<rss version="2.0"><channel><title>Home</title><item><title>One</title></item></channel></rss>';

/** Servers by `scheme://host`; private ones answer only whoever typed their host. */
function finderOf(servers: Readonly<Record<string, 'public' | 'private'>>) {
  const asked: FetchRequest[] = [];
  const fetcher: Fetcher = {
    async fetch(request) {
      asked.push(request);
      const { origin, host } = new URL(request.url);
      const isPrivate = Object.entries(servers).some(([at, kind]) => kind === 'private' && new URL(at).host === host);
      if (isPrivate && request.typedHost !== host) return fail('private-address', 'a private address');
      if (servers[origin] === undefined) return fail('no-answer', 'nobody there');
      const bytes = new TextEncoder().encode(feed);
      const told = { contentType: 'text/xml', etag: null, lastModified: null, movedTo: null };
      return ok({ bytes, url: request.url, ...told });
    },
  };
  return { finder: createFeedFinder(fetcher), asked };
}

describe('an address that a person typed', () => {
  test('is asked for over https', async () => {
    const { finder, asked } = finderOf({ 'https://news.example': 'public' });
    expect(await finder.find('news.example/feed', going)).toMatchObject({ value: { kind: 'feeds' } });
    expect(asked.map(({ url }) => url)).toEqual(['https://news.example/feed']);
  });

  test('of the open net is never asked for over http instead', async () => {
    const { finder, asked } = finderOf({ 'http://news.example': 'public' });
    expect(await finder.find('news.example/feed', going)).toMatchObject({ error: { code: 'no-answer' } });
    expect(asked.every(({ url }) => url.startsWith('https:'))).toBe(true);
  });

  test('of the own network is let in, over http too where no scheme was typed', async () => {
    const { finder } = finderOf({ 'http://192.168.1.5': 'private' });
    expect(await finder.find('192.168.1.5/feed', going)).toMatchObject({ ok: true });
    expect(finder.typedHost('http://192.168.1.5/feed')).toBe('192.168.1.5');
  });

  test('with its scheme is asked for as it was typed', async () => {
    const { finder } = finderOf({ 'http://192.168.1.5': 'private' });
    expect(await finder.find('https://192.168.1.5/feed', going)).toMatchObject({ ok: false });
  });

  test('of a public host gives that host no leave to become a private one', async () => {
    const { finder } = finderOf({ 'https://news.example': 'public' });
    await finder.find('news.example/feed', going);
    expect(finder.typedHost('https://news.example/feed')).toBeNull();
  });

  test('that is none is refused without a request', async () => {
    const { finder, asked } = finderOf({});
    expect(await finder.find('javascript:alert(1)', going)).toMatchObject({ error: { code: 'not-a-web-address' } });
    expect(asked).toEqual([]);
  });
});
