import { describe, expect, it } from 'vitest';
import { reasonIn, stillCounts } from '../../../../tools/setup/electron-download.mjs';

const hourMs = 3_600_000;
const failure = { version: '45.0.0', atMs: 0, reason: 'no network' };

describe('a failed download of Electron', () => {
  it('is not tried again within a day', () => {
    expect(stillCounts(failure, '45.0.0', 23 * hourMs)).toBe(true);
  });

  it('is tried again after a day, for another version, and when the clock was set back', () => {
    expect(stillCounts(failure, '45.0.0', 24 * hourMs)).toBe(false);
    expect(stillCounts(failure, '45.0.1', hourMs)).toBe(false);
    expect(stillCounts(failure, '45.0.0', -hourMs)).toBe(false);
  });

  it('is forgotten when its memory cannot be read', () => {
    for (const memory of [undefined, null, 'x', {}, { version: '45.0.0' }]) {
      expect(stillCounts(memory, '45.0.0', hourMs)).toBe(false);
    }
  });

  it.each([
    ['Error: getaddrinfo ENOTFOUND example.org\n    at GetAddrInfoReqWrap', 'getaddrinfo ENOTFOUND example.org'],
    ['HTTPError: Response code 404 (Not Found) for address\n    at', 'Response code 404 (Not Found) for address'],
    ['TypeError: fetch failed\n    at node:internal', 'its page could not be reached'],
    ['Error: self-signed certificate in chain\n  at', 'Error: self-signed certificate in chain'],
    ['Error: disk is full\n    at x', 'disk is full'],
    ['', 'the installer gave no reason'],
  ])('is told in a few words: %j', (output, words) => {
    expect(reasonIn(output)).toBe(words);
  });
});
