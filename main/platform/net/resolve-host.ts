import { isIP } from 'node:net';
import { FetchStop } from './fetch-stop';
import { isLocalName } from './is-local-name';

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** What of the world the guard asks. */
export interface HostPolicy {
  readonly lookup: Lookup;
  /** Whether an address lies on the internet and not on this computer. */
  readonly isPublic: (address: string) => boolean;
  /** A person typed this host. */
  readonly mayBePrivate: boolean;
}

/** Asks for all addresses of a name. Rejects with an error that carries Node's code, such as ENOTFOUND. */
export type Lookup = (hostname: string) => Promise<readonly HostAddress[]>;

/**
 * The addresses that may be connected to: every one of the host's, or none. A name with a public and a private address is refused as a
 * whole, because whoever owns the name chooses which one is used.
 *
 * @param hostname a name or an address, without brackets
 *
 * Rejects with `FetchStop` (`private-address`, `host-not-found`) or with what `lookup` rejects with.
 */
export async function resolveHost(
  hostname: string,
  { lookup, isPublic, mayBePrivate }: HostPolicy,
): Promise<readonly HostAddress[]> {
  if (!mayBePrivate && isLocalName(hostname)) throw privateAddress();
  const addresses = literal(hostname) ?? (await lookup(hostname));
  if (addresses.length === 0) throw new FetchStop('host-not-found', 'the name has no address');
  if (!mayBePrivate && !addresses.every(({ address }) => isPublic(address))) throw privateAddress();
  return addresses;
}

function literal(hostname: string): readonly HostAddress[] | null {
  const family = isIP(hostname);
  return family === 4 || family === 6 ? [{ address: hostname, family }] : null;
}

const privateAddress = () => new FetchStop('private-address', 'the host is not on the public internet');
