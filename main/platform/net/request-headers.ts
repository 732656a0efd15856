import type { FetchRequest } from '../../core/ports';

const accept: Readonly<Record<FetchRequest['accept'], string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, */*;q=0.5',
};

/** What may stand in a header without being changed on its way; anything else of an earlier answer is not sent back. */
const isPlain = (value: string | null | undefined): value is string =>
  typeof value === 'string' && /^[\x20-\x7e]{1,2000}$/.test(value);

/** All that Crier tells a server: its name and version, and what it can read. No language, no cookies, nothing of the machine. */
export function requestHeaders(request: FetchRequest, version: string): Readonly<Record<string, string>> {
  return {
    'user-agent': `Crier/${version}`,
    accept: accept[request.accept],
    'accept-encoding': 'gzip, deflate, br',
    ...(isPlain(request.etag) ? { 'if-none-match': request.etag } : {}),
    ...(isPlain(request.lastModified) ? { 'if-modified-since': request.lastModified } : {}),
  };
}

export const isConditional = (headers: Readonly<Record<string, string>>): boolean =>
  'if-none-match' in headers || 'if-modified-since' in headers;
