import { fail, ok, type Result } from '../../../contract/errors';
import type { FoundAtAddress } from '../../../contract/feeds';
import { maxFeedBytes } from '../../../contract/limits';
import type { Fetcher } from '../ports';
import { discover } from './discover';
import { hostOf } from './host-of';
import { webAddress } from './web-address';

/** Looks at an address that a person typed. */
export interface FeedFinder {
  /** `not-a-web-address`, `no-feed-found`, `not-a-page`, or why the site did not answer. */
  find(address: string, signal: AbortSignal): Promise<Result<FoundAtAddress>>;
  /** The host, if a person typed it since the start: only then may it be a private one. */
  typedHost(url: string): string | null;
}

export function createFeedFinder(fetcher: Fetcher): FeedFinder {
  const typed = new Set<string>();
  return {
    async find(text, signal) {
      const address = webAddress(text);
      if (!address.ok) return address;
      const typedHost = hostOf(address.value);
      typed.add(typedHost);
      const get = async (url: string) => {
        const answer = await fetcher.fetch({ url, accept: 'feed', typedHost, maxBytes: maxFeedBytes }, signal);
        if (!answer.ok) return answer;
        const { bytes, contentType, url: finalUrl } = answer.value;
        return bytes === null
          ? fail('damaged-answer', 'an answer without a body')
          : ok({ bytes, contentType, url: finalUrl });
      };
      return discover(address.value, get, signal);
    },
    typedHost(url) {
      const host = hostOf(url);
      return typed.has(host) ? host : null;
    },
  };
}
