import { constants, createBrotliCompress, gzipSync } from 'node:zlib';
import { type Animal, feedText, raw } from './animal';

const megabyte = 1024 * 1024;

/** Writes as fast as the reader reads, until `count` chunks are out or nobody listens. */
function pour(response: Parameters<Animal>[1], chunk: Uint8Array, count: number): void {
  let left = count;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

/** Calls `step` every few milliseconds while somebody listens. */
function every(response: Parameters<Animal>[1], step: () => void): void {
  const timer = setInterval(step, 5);
  response.once('close', () => clearInterval(timer));
}

/** Ten megabytes of nothing in ten kilobytes; members of a gzip file may follow one another. */
const member = gzipSync(Buffer.alloc(10 * megabyte));

/** Servers without an end, or with far too much. */
export const endlessAnimals: Readonly<Record<string, Animal>> = {
  'slow-headers': () => undefined,
  'dripping-headers': (_request, response) => {
    raw(response, 'HTTP/1.1 200 OK', '');
    every(response, () => raw(response, 'X-Drip: 1', ''));
  },
  'header-flood': (_request, response) => {
    raw(response, 'HTTP/1.1 200 OK', '');
    for (let count = 0; count < 1_000; count += 1) raw(response, `X-Flood-${count}: ${'x'.repeat(1_000)}`, '');
  },
  drip: (_request, response) => {
    response.writeHead(200);
    every(response, () => response.write('x'));
  },
  /** Announces ten gigabytes and sends none of them. */
  boast: (_request, response) => {
    response.writeHead(200, { 'content-length': 10_000 * megabyte }).flushHeaders();
  },
  /** Sends the beginning and then nothing. */
  stuck: (_request, response) => {
    response.writeHead(200, { 'content-length': 5_000 }).write(feedText);
  },
  /** `/flood?mb=n` */
  flood: (_request, response, url) => {
    response.writeHead(200);
    pour(response, Buffer.alloc(megabyte, 0x61), Number(url.searchParams.get('mb')));
  },
  /** `/gzip-bomb?mb=n` */
  'gzip-bomb': (_request, response, url) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    pour(response, member, Math.ceil(Number(url.searchParams.get('mb')) / 10));
  },
  /** `/brotli-bomb?mb=n` */
  'brotli-bomb': (_request, response, url) => {
    response.writeHead(200, { 'content-encoding': 'br' });
    const packing = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    packing.pipe(response);
    response.once('close', () => packing.destroy());
    let left = Number(url.searchParams.get('mb'));
    const more = () => {
      if (packing.destroyed) return;
      if (left === 0) return void packing.end();
      left -= 1;
      packing.write(Buffer.alloc(megabyte), more);
    };
    more();
  },
  /** Empty gzip members for ever: bytes arrive and nothing comes out. */
  'hollow-gzip': (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    const hollow = Buffer.concat(Array.from({ length: 1_000 }, () => gzipSync(new Uint8Array())));
    pour(response, hollow, Number.POSITIVE_INFINITY);
  },
};
