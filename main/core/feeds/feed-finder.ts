import { fail, ok, type Result } from '../../../contract/errors';
import type { FoundAtAddress } from '../../../contract/feeds';
import { maxFeedBytes } from '../../../contract/limits';
import type { Fetcher } from '../ports';
import { discover, type Fetched } from './discover';
import { hostOf } from './host-of';
import { webAddress } from './web-address';

/** Looks at an address that a person typed. */
export interface FeedFinder {
  /** `not-a-web-address`, `no-feed-found`, `not-a-page`, or why the site did not answer. */
  find(address: string, signal: AbortSignal): Promise<Result<FoundAtAddress>>;
  /**
   * The host of the address, if a person typed it since the start and it was a private one then. A public one never gets this leave: its
   * owner could later point its name at the person's own network.
   */
  typedHost(url: string): string | null;
}

export function createFeedFinder(fetcher: Fetcher): FeedFinder {
  const privateHosts = new Set<string>();
  return {
    async find(text, signal) {
      const address = webAddress(text);
      if (!address.ok) return address;
      const found = await look(fetcher, address.value, null, signal);
      if (found.ok || found.error.code !== 'private-address') return found;
      const host = hostOf(address.value);
      const inside = await lookInside(fetcher, address.value, hasScheme(text), signal);
      if (inside.ok) privateHosts.add(host);
      return inside;
    },
    typedHost: (url) => (privateHosts.has(hostOf(url)) ? hostOf(url) : null),
  };
}

const hasScheme = (typed: string): boolean => /^\s*[a-z][a-z\d+.-]*:\/\//i.test(typed);

/** Few servers at home speak https: where no scheme was typed, http is tried as well. On the open net that would be a downgrade. */
async function lookInside(
  fetcher: Fetcher,
  address: string,
  isSchemeTyped: boolean,
  signal: AbortSignal,
): Promise<Result<FoundAtAddress>> {
  const host = hostOf(address);
  const found = await look(fetcher, address, host, signal);
  if (found.ok || isSchemeTyped || signal.aborted) return found;
  return look(fetcher, address.replace(/^https:/, 'http:'), host, signal);
}

function look(
  fetcher: Fetcher,
  address: string,
  typedHost: string | null,
  signal: AbortSignal,
): Promise<Result<FoundAtAddress>> {
  const get = async (url: string): Promise<Result<Fetched>> => {
    const answer = await fetcher.fetch({ url, accept: 'page', typedHost, maxBytes: maxFeedBytes }, signal);
    if (!answer.ok) return answer;
    const { bytes, contentType, url: finalUrl } = answer.value;
    return bytes === null ? fail('damaged-answer', 'no body') : ok({ bytes, contentType, url: finalUrl });
  };
  return discover(address, get, signal);
}
