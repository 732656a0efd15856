import { describe, expect, test } from 'vitest';
import { isLocalName } from '../../../../main/platform/net/is-local-name';
import { isOwnAddress, isPublicAddress } from '../../../../main/platform/net/is-public-address';

/** First and last address of each net, and the public neighbours on both sides where there are any. */
const privateAddresses: readonly (readonly [string, ...string[]])[] = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private, 10/8', '10.0.0.0', '10.255.255.255'],
  ['carrier-grade NAT', '100.64.0.0', '100.127.255.255'],
  ['loopback', '127.0.0.1', '127.255.255.255'],
  ['link-local, with the clouds’ metadata', '169.254.0.0', '169.254.169.254', '169.254.255.255'],
  ['private, 172.16/12', '172.16.0.0', '172.31.255.255'],
  ['protocol assignments', '192.0.0.0', '192.0.0.255'],
  ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.255'],
  ['relays of 6to4', '192.88.99.1'],
  ['private, 192.168/16', '192.168.0.0', '192.168.255.255'],
  ['benchmarks', '198.18.0.0', '198.19.255.255'],
  ['multicast', '224.0.0.0', '239.255.255.255'],
  ['reserved', '240.0.0.0', '255.255.255.254'],
  ['broadcast', '255.255.255.255'],
  ['unspecified and loopback', '::', '::1', '0:0:0:0:0:0:0:1'],
  ['IPv4-mapped, even of a public address', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8'],
  ['IPv4-compatible', '::127.0.0.1', '::8.8.8.8'],
  ['IPv4-translated', '::ffff:0:127.0.0.1'],
  ['NAT64 of a private address', '64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b::192.168.1.1', '64:ff9b::e000:1'],
  ['NAT64 for local use', '64:ff9b:1::1', '64:ff9b:1:ffff::8.8.8.8'],
  ['discard', '100::1'],
  ['Teredo and other protocols', '2001::1', '2001:0:4136:e378:8000:63bf:3fff:fdd2', '2001:10::1', '2001:1ff:ffff::1'],
  ['documentation of IPv6', '2001:db8::1', '2001:db8:ffff::1', '3fff::1', '3fff:fff:ffff::1'],
  ['6to4, whatever is inside', '2002:7f00:1::', '2002:808:808::1'],
  ['outside what is given out', '4000::1', '5f00::1', 'e000::1'],
  ['unique local', 'fc00::1', 'fd12:3456:789a::1'],
  ['link-local, with and without a zone', 'fe80::1', 'fe80::1%eth0', 'febf::1', '2606:4700::1%eth0'],
  ['site-local', 'fec0::1', 'feff::1'],
  ['multicast of IPv6', 'ff02::1', 'ff0e::1'],
  ['no address at all', '', 'zoo.test', '1.2.3', '1.2.3.4.5', '0x7f.0.0.1', '2130706433', '1.2.3.4 ', '[::1]', '::1::'],
];

const publicAddresses = [
  ['1.0.0.0', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.0'],
  ['169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.0.3.0', '192.88.98.255'],
  ['192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '198.51.99.255', '203.0.114.0', '223.255.255.255'],
  ['2000::1', '2001:200::1', '2001:4860:4860::8888', '2001:db7::1', '2001:db9::1', '2003::1', '2606:4700::1111'],
  ['2A00:1450:4001::1', '3ffe::1', '3fff:1000::1', '64:ff9b::8.8.8.8', '64:ff9b::808:808'],
].flat();

describe('an address', () => {
  test.each(privateAddresses)('is not public: %s', (_name, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  test('is public next to each of those nets', () => {
    expect(publicAddresses.filter((address) => !isPublicAddress(address))).toEqual([]);
  });
});

describe('this computer', () => {
  const own = ['127.0.0.1', '93.184.215.14', '2606:4700::1111', 'fe80::1%eth0'];

  test.each(['93.184.215.14', '2606:4700::1111', '2606:4700:0:0:0:0:0:1111', '2606:4700::0.0.17.17'])(
    'is known by its public address %s',
    (address) => {
      expect(isOwnAddress(address, own)).toBe(true);
    },
  );

  test.each(['93.184.215.15', '2606:4700::1112', 'zoo.test', ''])('is not %j', (address) => {
    expect(isOwnAddress(address, own)).toBe(false);
  });
});

describe('a name', () => {
  test.each(['localhost', 'localhost.', 'a.localhost', 'printer.local', 'printer.local.', 'local'])(
    '%s means this computer or its neighbours',
    (name) => {
      expect(isLocalName(name)).toBe(true);
    },
  );

  test.each(['zoo.test', 'localhost.test', 'notlocalhost', 'thelocal', 'thelocal.de', 'local.test', ''])(
    '%j is like any other',
    (name) => {
      expect(isLocalName(name)).toBe(false);
    },
  );
});
