import { isSameOrigin, type Origin, originOf } from './origin';

interface RequestRules {
  readonly page: Origin;
  /** Developer tools are pages of their own; a packaged app has none. */
  readonly allowDevTools: boolean;
}

/** What is needed of a session to see its requests and downloads. */
export interface RequestSession {
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, callback: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown;
}

/** `blob:` addresses carry the origin that made them. */
const withoutBlob = (address: string): string => address.replace(/^blob:/, '');

/** A development server's page talks to it over a socket of the same host. */
const asHttp = (address: string): string => address.replace(/^ws:/, 'http:');

/**
 * Whether the page may load an address: its own files, what it made itself, and images within the address. Nothing of the page ever
 * leaves the machine; fetching is the core's business.
 */
export function isAllowedRequest(address: string, { page, allowDevTools }: RequestRules): boolean {
  if (address.startsWith('data:image/')) return true;
  if (isSameOrigin(withoutBlob(address), page)) return true;
  if (page.scheme === 'http:' && isSameOrigin(asHttp(address), page)) return true;
  return allowDevTools && originOf(address)?.scheme === 'devtools:';
}

/** Cancels every other request and every download of a session. */
export function refuseRequests(session: RequestSession, rules: RequestRules): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowedRequest(details.url, rules) }),
  );
  session.on('will-download', (event) => event.preventDefault());
}
