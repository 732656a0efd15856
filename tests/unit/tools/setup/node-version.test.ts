import { describe, expect, it } from 'vitest';
import { isNodeRecentEnough, requireNode } from '../../../../tools/setup/node-version.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s is recent enough', (version) => {
    expect(isNodeRecentEnough(version)).toBe(true);
  });

  it.each(['20.18.3', '18.20.0', '16.17.1', ''])('"%s" is too old', (version) => {
    expect(isNodeRecentEnough(version)).toBe(false);
  });

  it('is told in one sentence that names both versions', () => {
    expect(() => requireNode('18.20.0')).toThrow(/^Crier needs Node\.js 20\.19 or newer, and this is 18\.20\.0: .*\.$/);
  });
});
