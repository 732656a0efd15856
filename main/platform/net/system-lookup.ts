import { lookup } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';
import type { HostAddress, Lookup } from './resolve-host';

/** Asks as every program of this computer does, so that its hosts file, VPN and name service are respected. Cannot be interrupted. */
export const systemLookup: Lookup = async (hostname) => {
  const found = await lookup(hostname, { all: true, verbatim: true });
  return found.map(({ address, family }): HostAddress => ({ address, family: family === 6 ? 6 : 4 }));
};

/** Every address of this computer itself, without zones. */
export const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address));

/** Whether this computer has an address that others could answer to. */
export const hasNetwork = (): boolean =>
  Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
