import type { Result } from '../../../contract/errors';
import type { FetchAnswer, FetchRequest } from '../../../main/core/ports';
import { type ClosableFetcher, createFetcher, type FetcherOptions } from '../../../main/platform/net/fetcher';
import type { HostAddress, Lookup } from '../../../main/platform/net/resolve-host';
import type { Zoo } from './zoo';

/** A name service that knows these names. It counts the questions. */
export function namesOf(table: Readonly<Record<string, readonly string[]>>): Lookup & { readonly asked: string[] } {
  const asked: string[] = [];
  const lookup: Lookup = async (hostname) => {
    asked.push(hostname);
    const addresses = table[hostname];
    if (!addresses) throw Object.assign(new Error('unknown name'), { code: 'ENOTFOUND' });
    return addresses.map((address): HostAddress => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  return Object.assign(lookup, { asked });
}

/** The real fetcher, with time limits that a test can wait for and names that exist nowhere else. */
export const fetcherWith = (options: Partial<FetcherOptions> = {}): ClosableFetcher =>
  createFetcher({ version: '1.2.3', lookup: namesOf({}), hasNetwork: () => true, ...options });

/** Asks a zoo for an animal, as a person who typed its address. */
export const visit = (
  fetcher: ClosableFetcher,
  zoo: Zoo,
  path: string,
  wishes: Partial<FetchRequest> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<FetchAnswer>> =>
  fetcher.fetch(
    { url: `${zoo.origin}${path}`, accept: 'feed', maxBytes: 1_000_000, typedHost: zoo.host, ...wishes },
    signal,
  );

export const textOfAnswer = (answer: Result<FetchAnswer>): string =>
  answer.ok && answer.value.bytes ? new TextDecoder().decode(answer.value.bytes) : `no text: ${JSON.stringify(answer)}`;

export const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.error.code);
