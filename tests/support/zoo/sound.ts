import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { type Animal, feedText, raw } from './animal';

const packed =
  (encoding: string, bytes: Uint8Array): Animal =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': encoding });
    response.end(bytes);
  };

export const zooMarks = { etag: 'W/"otter-1"', lastModified: 'Mon, 01 Jun 2026 08:00:00 GMT' } as const;

/** Servers that do what they should. */
export const soundAnimals: Readonly<Record<string, Animal>> = {
  plain: (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(feedText);
  },
  /** Knows its readers again, and says "not modified" without repeating its marks. */
  conditional: (request, response) => {
    const isKnown =
      request.headers['if-none-match'] === zooMarks.etag ||
      request.headers['if-modified-since'] === zooMarks.lastModified;
    if (isKnown) response.writeHead(304).end();
    else response.writeHead(200, { etag: zooMarks.etag, 'last-modified': zooMarks.lastModified }).end(feedText);
  },
  /** Two answers that announce the real one. */
  hints: (_request, response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    response.writeProcessing();
    response.writeHead(200).end(feedText);
  },
  /** "Not modified", with the length of what it does not send, which HTTP allows. */
  unchanged: (_request, response) => {
    raw(response, 'HTTP/1.1 304 Not Modified', 'Content-Length: 5000000', '', '');
  },
  fresh: (_request, response) => {
    response.writeHead(200, { 'cache-control': 'public, max-age=600' }).end(feedText);
  },
  /** What was asked, as JSON. */
  echo: ({ method, url, headers, rawHeaders }, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': 'known=1' });
    response.end(JSON.stringify({ method, url, headers, names: rawHeaders.filter((_, index) => index % 2 === 0) }));
  },
  gzip: packed('gzip', gzipSync(feedText)),
  'x-gzip': packed('X-GZip', gzipSync(feedText)),
  'gzip-members': packed('gzip', Buffer.concat([gzipSync(feedText.slice(0, 40)), gzipSync(feedText.slice(40))])),
  brotli: packed('br', brotliCompressSync(feedText)),
  deflate: packed('deflate', deflateSync(feedText)),
  'raw-deflate': packed('deflate', deflateRawSync(feedText)),
  'packed-twice': packed('gzip, br', brotliCompressSync(gzipSync(feedText))),
  identity: packed('identity', Buffer.from(feedText)),
  'empty-gzip': packed('gzip', new Uint8Array()),
  empty: (_request, response) => {
    response.writeHead(200, { 'content-length': 0 }).end();
  },
  /** Says Latin-1, sends UTF-8. */
  'wrong-charset': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/xml; charset=iso-8859-1' }).end(feedText);
  },
  /** `/sized?bytes=n` sends that many, told in advance, or with `&chunked` not told. */
  sized: (_request, response, url) => {
    const bytes = Buffer.alloc(Number(url.searchParams.get('bytes')), 0x61);
    response.writeHead(200, url.searchParams.has('chunked') ? {} : { 'content-length': bytes.length }).end(bytes);
  },
};
