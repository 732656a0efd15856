import { describe, expect, it } from 'vitest';
import { namesOffered } from '../../../../tools/setup/apt.mjs';
import { mayInstall } from '../../../../tools/setup/machine.mjs';

describe('names of packages', () => {
  it('take the ending t64 where the system has it', () => {
    expect(namesOffered(['libasound2', 'libnss3'], new Set(['libasound2t64', 'libnss3']))).toEqual([
      'libasound2t64',
      'libnss3',
    ]);
  });

  it('stay as they are elsewhere', () => {
    expect(namesOffered(['libasound2'], new Set(['libasound2']))).toEqual(['libasound2']);
  });
});

describe('installing system packages', () => {
  const debian = { platform: 'linux', arch: 'x64', isRoot: true, family: 'debian', env: {} } as const;

  it('is for root on Debian', () => {
    expect(mayInstall(debian)).toBe(true);
    expect(mayInstall({ ...debian, isRoot: false })).toBe(false);
    expect(mayInstall({ ...debian, family: 'fedora' })).toBe(false);
  });

  it('can be turned off', () => {
    expect(mayInstall({ ...debian, env: { CRIER_NO_SYSTEM_SETUP: '1' } })).toBe(false);
  });
});
