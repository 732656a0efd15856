import { readFile } from 'node:fs/promises';
import { byteRange } from './byte-range';
import { contentSecurityPolicy } from './content-security-policy';
import { isSameOrigin, type Origin } from './origin';
import { filesBelow, type PageFile, type PageFiles } from './page-files';
import { silentWav } from './silence';

/** `stream` is for the silent sound that is looped; `bypassCSP` and `allowServiceWorkers` stay off. */
export const pageScheme = {
  scheme: 'crier',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
} as const;

/** Longer than the five seconds that a media session takes. */
const silenceSeconds = 10;

/**
 * Builds the fixed table of what the page can load. Costs a walk over some twenty files, once.
 *
 * @param renderer folder of the built page
 */
export async function buildPageFiles(renderer: string): Promise<PageFiles> {
  const built = await filesBelow(renderer, '/');
  const silence: PageFile = { contentType: 'audio/wav', source: { bytes: silentWav(silenceSeconds) } };
  const files = new Map([['/media/silence.wav', silence], ...built]);
  const index = built.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

const refusal = (status: number, text: string): Response =>
  new Response(text, { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } });

/** A sound element asks for ranges and loops only what it can seek in. */
function respond(file: PageFile, bytes: Uint8Array, rangeHeader: string | null): Response {
  const common = { ...headers, 'content-type': file.contentType, 'accept-ranges': 'bytes' };
  const range = byteRange(rangeHeader, bytes.byteLength);
  if (range === 'unsatisfiable') return refusal(416, 'no such range');
  if (range === 'whole') {
    return new Response(bytes, { headers: { ...common, 'content-length': String(bytes.byteLength) } });
  }
  const part = bytes.subarray(range.from, range.to + 1);
  const contentRange = `bytes ${range.from}-${range.to}/${bytes.byteLength}`;
  const partHeaders = { ...common, 'content-range': contentRange, 'content-length': String(part.byteLength) };
  return new Response(part, { status: 206, headers: partHeaders });
}

/**
 * Answers the page's requests from the table. There is no path arithmetic: an address is a key of the table or it is nothing.
 *
 * @param files the table, or the promise of it, so that the window need not wait for the walk
 */
export function pageHandler(files: PageFiles | Promise<PageFiles>, page: Origin) {
  return async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') return refusal(405, 'only GET');
    if (!isSameOrigin(request.url, page)) return refusal(404, 'no such host');
    const file = (await files).get(new URL(request.url).pathname);
    if (file === undefined) return refusal(404, 'not found');
    try {
      const bytes = 'bytes' in file.source ? file.source.bytes : await readFile(file.source.path);
      return respond(file, bytes, request.headers.get('range'));
    } catch {
      return refusal(404, 'not found');
    }
  };
}
