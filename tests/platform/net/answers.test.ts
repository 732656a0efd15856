import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedText } from '../../support/zoo/animal';
import { zooMarks } from '../../support/zoo/sound';
import { codeOf, fetcherWith, textOfAnswer, visit } from '../../support/zoo/visitor';
import { openZoo, type Zoo } from '../../support/zoo/zoo';

let zoo: Zoo;
const fetcher = fetcherWith();

beforeAll(async () => {
  zoo = await openZoo();
});
afterAll(async () => {
  await fetcher.close();
  await zoo.close();
});

const asked = async (path = '/echo', wishes = {}) => JSON.parse(textOfAnswer(await visit(fetcher, zoo, path, wishes)));

describe('a request', () => {
  test('tells the server five headers and nothing of the person or the machine', async () => {
    const { names, headers } = await asked();
    expect(names.map((name: string) => name.toLowerCase()).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
    expect(headers['user-agent']).toBe('Crier/1.2.3');
    expect(headers['accept-encoding']).toBe('gzip, deflate, br');
  });

  test('asks for feeds as a feed reader and for pages as a reader of pages', async () => {
    expect((await asked()).headers.accept).toMatch(/^application\/atom\+xml/);
    expect((await asked('/echo', { accept: 'page' })).headers.accept).toMatch(/^text\/html/);
  });

  test('never sends a cookie back', async () => {
    await asked();
    expect((await asked()).headers.cookie).toBeUndefined();
  });

  test('keeps the query and drops name, password and fragment', async () => {
    const { url, headers } = await asked('', { url: `http://me:secret@${zoo.host}/echo?a=1&b=%20#part` });
    expect([url, headers.authorization]).toEqual(['/echo?a=1&b=%20', undefined]);
  });

  test('sends the marks of the last answer back unchanged', async () => {
    const { headers } = await asked('/echo', zooMarks);
    expect(headers['if-none-match']).toBe(zooMarks.etag);
    expect(headers['if-modified-since']).toBe(zooMarks.lastModified);
  });

  test('keeps a mark to itself that could not be sent as it came', async () => {
    const { headers } = await asked('/echo', { etag: '"ö"', lastModified: 'a\r\nX-Evil: 1' });
    expect([headers['if-none-match'], headers['if-modified-since'], headers['x-evil']]).toEqual(
      Array(3).fill(undefined),
    );
  });

  test.each(['ftp://zoo.test/', 'file:///etc/hosts', 'javascript:alert(1)', 'no address', ''])(
    'for %j is not made: that is no web address',
    async (url) => {
      expect(codeOf(await visit(fetcher, zoo, '', { url }))).toBe('not-a-web-address');
    },
  );
});

describe('an answer', () => {
  test.each([
    'plain',
    'gzip',
    'x-gzip',
    'gzip-members',
    'brotli',
    'deflate',
    'raw-deflate',
    'packed-twice',
    'identity',
    'wrong-charset',
    'http-1.0',
    'hints',
  ])('of the kind %s arrives whole', async (animal) => {
    expect(textOfAnswer(await visit(fetcher, zoo, `/${animal}`))).toBe(feedText);
  });

  test.each(['empty', 'empty-gzip', 'status/204'])(
    'that is empty (%s) has no bytes, and is an answer',
    async (animal) => {
      const answer = await visit(fetcher, zoo, `/${animal}`);
      expect(answer.ok && answer.value.bytes).toEqual(new Uint8Array());
    },
  );

  test('carries its type as the server wrote it, wrong or right', async () => {
    const answer = await visit(fetcher, zoo, '/wrong-charset');
    expect(answer.ok && answer.value.contentType).toBe('text/xml; charset=iso-8859-1');
  });

  test('carries how long it is fresh, where the server says so', async () => {
    const [told, untold] = [await visit(fetcher, zoo, '/fresh'), await visit(fetcher, zoo, '/plain')];
    expect([told, untold]).toMatchObject([{ value: { maxAgeSeconds: 600 } }, { value: { maxAgeSeconds: null } }]);
  });

  test('carries its marks as the server wrote them', async () => {
    const answer = await visit(fetcher, zoo, '/conditional');
    expect(answer).toMatchObject({ ok: true, value: zooMarks });
  });

  test('that nothing has changed has no bytes, and the earlier marks remain', async () => {
    const answer = await visit(fetcher, zoo, '/conditional', { etag: zooMarks.etag, lastModified: 'Tue' });
    expect(answer).toMatchObject({ ok: true, value: { bytes: null, etag: zooMarks.etag, lastModified: 'Tue' } });
  });

  test('that nothing has changed may name a length', async () => {
    const answer = await visit(fetcher, zoo, '/unchanged', { etag: zooMarks.etag });
    expect(answer).toMatchObject({ ok: true, value: { bytes: null } });
  });

  test('that nothing has changed is damaged where nobody asked for changes', async () => {
    expect(codeOf(await visit(fetcher, zoo, '/status/304'))).toBe('damaged-answer');
  });
});

describe('a refusal', () => {
  test.each([
    [401, 'page-refused'],
    [402, 'page-refused'],
    [403, 'page-refused'],
    [404, 'page-not-found'],
    [410, 'page-gone'],
    [418, 'page-refused'],
    [429, 'server-busy'],
    [451, 'page-refused'],
    [500, 'server-error'],
    [503, 'server-busy'],
    [504, 'server-error'],
  ])('with %i is told as %s, with its number', async (status, code) => {
    const answer = await visit(fetcher, zoo, `/status/${status}`);
    expect(answer).toMatchObject({ ok: false, error: { code, detail: { status } } });
  });

  test('of a busy server says for how long', async () => {
    const answer = await visit(fetcher, zoo, '/status/429?retry-after=120');
    expect(answer).toMatchObject({ ok: false, error: { detail: { retryAfterSeconds: 120 } } });
  });

  test('of a busy server may name a date', async () => {
    const noon = fetcherWith({ now: () => new Date('2026-06-01T12:00:00Z') });
    const answer = await visit(
      noon,
      zoo,
      `/status/503?retry-after=${encodeURIComponent('Mon, 01 Jun 2026 12:10:00 GMT')}`,
    );
    expect(answer).toMatchObject({ ok: false, error: { detail: { retryAfterSeconds: 600 } } });
  });

  test('never names the address in its message', async () => {
    for (const path of ['/status/404', '/too-short', '/not-gzip', '/loop']) {
      const answer = await visit(fetcher, zoo, path);
      expect(answer.ok ? '' : answer.error.message).not.toMatch(/127|http:|\/\w/);
    }
  });
});
