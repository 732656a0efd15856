import { describe, expect, it } from 'vitest';
import { arePackagesCurrent } from '../../../../tools/setup/packages.mjs';

const lock = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.2.3', integrity: 'sha512-a' },
  'node_modules/b-for-another-system': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};
const installed = { 'node_modules/a': { version: '1.2.3', integrity: 'sha512-a' } };
const isThere = () => true;

describe('installed packages', () => {
  it('are current when npm installed what the lock file asks for, except for other systems', () => {
    expect(arePackagesCurrent(lock, installed, isThere)).toBe(true);
  });

  it('are old when a version differs', () => {
    const older = { 'node_modules/a': { version: '1.2.2', integrity: 'sha512-a' } };
    expect(arePackagesCurrent(lock, older, isThere)).toBe(false);
  });

  it('are old when the same version has another content', () => {
    const other = { 'node_modules/a': { version: '1.2.3', integrity: 'sha512-x' } };
    expect(arePackagesCurrent(lock, other, isThere)).toBe(false);
  });

  it('are old when one is missing from the list or from the disk', () => {
    expect(arePackagesCurrent(lock, {}, isThere)).toBe(false);
    expect(arePackagesCurrent(lock, installed, () => false)).toBe(false);
  });
});
