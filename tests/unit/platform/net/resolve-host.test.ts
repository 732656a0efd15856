import { describe, expect, test } from 'vitest';
import { FetchStop } from '../../../../main/platform/net/fetch-stop';
import { isPublicAddress } from '../../../../main/platform/net/is-public-address';
import { type HostPolicy, resolveHost } from '../../../../main/platform/net/resolve-host';

const open = '93.184.215.14';
const answers = (...addresses: readonly string[]): Partial<HostPolicy> => ({
  lookup: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
});
const silent: Partial<HostPolicy> = { lookup: () => Promise.reject(new Error('nobody should have asked')) };

async function outcome(hostname: string, policy: Partial<HostPolicy>) {
  const guard = { ...silent, isPublic: isPublicAddress, mayBePrivate: false, ...policy } as HostPolicy;
  try {
    return (await resolveHost(hostname, guard)).map(({ address }) => address);
  } catch (error) {
    return error instanceof FetchStop ? error.reason : String(error);
  }
}

describe('a host is resolved to', () => {
  test('all its addresses where all are public', async () => {
    expect(await outcome('zoo.test', answers(open, '2606:4700::1111'))).toEqual([open, '2606:4700::1111']);
  });

  test.each([[['10.0.0.1']], [[open, '10.0.0.1']], [['10.0.0.1', open]], [['2606:4700::1111', 'fe80::1']]])(
    'nothing where one of %j is private',
    async (addresses) => {
      expect(await outcome('zoo.test', answers(...addresses))).toBe('private-address');
    },
  );

  test('nothing where it is this computer, whatever its address', async () => {
    expect(await outcome('zoo.test', { ...answers(open), isPublic: (address) => address !== open })).toBe(
      'private-address',
    );
  });

  test('nothing where there is no address', async () => {
    expect(await outcome('zoo.test', answers())).toBe('host-not-found');
    expect(await outcome('zoo.test', { ...answers(), mayBePrivate: true })).toBe('host-not-found');
  });

  test('itself where it is an address, without a question', async () => {
    expect(await outcome(open, silent)).toEqual([open]);
    expect(await outcome('10.0.0.1', silent)).toBe('private-address');
  });

  test('nothing where its name is a local one, without a question', async () => {
    expect(await outcome('printer.local', silent)).toBe('private-address');
  });

  test('its private addresses where a person typed it', async () => {
    expect(await outcome('printer.local', { ...answers('10.0.0.1', open), mayBePrivate: true })).toEqual([
      '10.0.0.1',
      open,
    ]);
    expect(await outcome('10.0.0.1', { ...silent, mayBePrivate: true })).toEqual(['10.0.0.1']);
  });

  test('what the name service failed with', async () => {
    const lookup = () => Promise.reject(Object.assign(new Error('lookup'), { code: 'EAI_AGAIN' }));
    expect(await outcome('zoo.test', { lookup })).toBe('Error: lookup');
  });
});
