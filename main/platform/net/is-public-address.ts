import { BlockList, isIP } from 'node:net';

type Net = readonly [address: string, prefixBits: number];

/**
 * Nets that are no public host's: IANA's special-purpose registry for IPv4 (RFC 6890 and later), without the two nets of AS112, which are
 * public, and with multicast, the reserved quarter and the old relay anycast of 6to4.
 */
const specialIpv4: readonly Net[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** The one net from which public IPv6 addresses are given out (RFC 4291); loopback, local, mapped and multicast addresses lie outside. */
const globalIpv6: Net = ['2000::', 3];

/** What is special inside it: protocols with Teredo (2001::/32), 6to4, and the two nets for documentation. */
const specialIpv6: readonly Net[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

/** Networks without IPv4 reach IPv4 hosts under this prefix (RFC 6052): such an address is as public as the IPv4 address inside it. */
const translated: Net = ['64:ff9b::', 96];

const inTranslated = ([address, prefixBits]: Net): Net => [`64:ff9b::${address}`, 96 + prefixBits];

function listOf(family: 'ipv4' | 'ipv6', nets: readonly Net[]): BlockList {
  const list = new BlockList();
  for (const [address, prefixBits] of nets) list.addSubnet(address, prefixBits, family);
  return list;
}

const refusedIpv4 = listOf('ipv4', specialIpv4);
const allowedIpv6 = listOf('ipv6', [globalIpv6, translated]);
const refusedIpv6 = listOf('ipv6', [...specialIpv6, ...specialIpv4.map(inTranslated)]);

/**
 * Whether an address is one of this computer's, which may well be public: with IPv6 most are, and every server sees from which one it is
 * asked. What listens on this computer is nobody else's business.
 *
 * @param own as the system lists them
 */
export function isOwnAddress(address: string, own: readonly string[]): boolean {
  const list = new BlockList();
  for (const each of own) if (isIP(each)) list.addAddress(each, isIP(each) === 6 ? 'ipv6' : 'ipv4');
  return isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Whether an address belongs to the public internet.
 *
 * @param address as a name server or a socket gives it, without brackets
 *
 * What is no address, or carries a zone (`fe80::1%eth0`), is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  switch (isIP(address)) {
    case 4:
      return !refusedIpv4.check(address, 'ipv4');
    case 6:
      return allowedIpv6.check(address, 'ipv6') && !refusedIpv6.check(address, 'ipv6');
    default:
      return false;
  }
}
