import type { Animal } from './animal';

const go = (status: number, location: string): Animal => {
  return (_request, response) => {
    response.writeHead(status, { location }).end('moved');
  };
};

/** Servers that send their readers elsewhere, or refuse. */
export const wanderingAnimals: Readonly<Record<string, Animal>> = {
  /** `/redirect/<status>?to=<address>` */
  redirect: (request, response, url) =>
    go(Number(url.pathname.slice(1)), url.searchParams.get('to') ?? '/plain')(request, response, url),
  loop: go(302, '/loop'),
  /** `/hops/<n>?status=<status>` arrives at `/plain` after n hops. */
  hops: (request, response, url) => {
    const left = Number(url.pathname.slice(1)) - 1;
    const status = Number(url.searchParams.get('status') ?? 301);
    go(status, left > 0 ? `/hops/${left}?status=${status}` : '/plain')(request, response, url);
  },
  nowhere: (_request, response) => {
    response.writeHead(302).end();
  },
  /** `/status/<status>?retry-after=<value>` */
  status: (_request, response, url) => {
    const retryAfter = url.searchParams.get('retry-after');
    response.writeHead(Number(url.pathname.slice(1)), retryAfter === null ? {} : { 'retry-after': retryAfter });
    response.end('no');
  },
};
