import { gzipSync } from 'node:zlib';
import { type Animal, feedText, raw } from './animal';

const head = ['HTTP/1.1 200 OK', 'Content-Type: application/rss+xml'];

/** Servers that break off, lie, or speak something else. */
export const brokenAnimals: Readonly<Record<string, Animal>> = {
  'too-short': (_request, response) => {
    raw(response, ...head, 'Content-Length: 5000', '', feedText);
    response.socket?.end();
  },
  'too-long': (_request, response) => {
    raw(response, ...head, 'Content-Length: 20', '', feedText);
  },
  'two-lengths': (_request, response) => {
    raw(response, ...head, 'Content-Length: 20', `Content-Length: ${feedText.length}`, '', feedText);
  },
  'broken-chunks': (_request, response) => {
    raw(response, ...head, 'Transfer-Encoding: chunked', '', '10', '<rss><channel>ab', 'ff', 'half');
    response.socket?.end();
  },
  'bad-chunks': (_request, response) => {
    raw(response, ...head, 'Transfer-Encoding: chunked', '', 'nonsense', 'abc', '0', '', '');
  },
  'truncated-gzip': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(feedText).subarray(0, -20));
  },
  'not-gzip': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(feedText);
  },
  'not-brotli': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'br' }).end(feedText);
  },
  'not-deflate': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'deflate' }).end(feedText);
  },
  'unknown-packing': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'zstd' }).end(feedText);
  },
  'packed-often': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip, gzip, gzip' }).end(feedText);
  },
  'reset-at-once': (_request, response) => {
    response.socket?.resetAndDestroy();
  },
  'reset-in-body': (_request, response) => {
    response.writeHead(200, { 'content-length': 5_000 });
    response.write(feedText, () => response.socket?.resetAndDestroy());
  },
  'hangs-up': (_request, response) => {
    response.socket?.end();
  },
  'not-http': (_request, response) => {
    raw(response, '220 mail.zoo.test ESMTP', '');
  },
  /** HTTP/1.0, whose body ends where the connection does. */
  'http-1.0': (_request, response) => {
    raw(response, 'HTTP/1.0 200 OK', 'Content-Type: text/xml', '', feedText);
    response.socket?.end();
  },
};
