import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingIn, packagesFor } from '../../../../tools/setup/library-packages.mjs';
import { adviceFor } from '../../../../tools/setup/system-libraries.mjs';

const ldd = readFileSync(resolve(import.meta.dirname, '../../../fixtures/tools/linux/ldd.txt'), 'utf8');

describe('libraries that Electron lacks', () => {
  it('are those that ldd does not find', () => {
    expect(missingIn(ldd)).toHaveLength(10);
    expect(missingIn(ldd)).toContain('libgtk-3.so.0');
    expect(missingIn(ldd)).not.toContain('libffmpeg.so');
  });

  it('are none on a complete system', () => {
    expect(missingIn('libc.so.6 => /lib/libc.so.6 (0x0)')).toEqual([]);
  });

  it('come from few packages, each named once, by their names in each family', () => {
    const missing = missingIn(ldd);
    expect(packagesFor(missing, 'debian')).toEqual(['libasound2', 'libgbm1', 'libgtk-3-0', 'libnss3']);
    expect(packagesFor(missing, 'fedora')).toEqual(['alsa-lib', 'gtk3', 'mesa-libgbm', 'nss']);
    expect(packagesFor(missing, 'arch')).toEqual(['alsa-lib', 'gtk3', 'mesa', 'nss']);
  });

  it('include the one for sound', () => {
    expect(packagesFor(['libpulse.so.0'], 'debian')).toEqual(['libpulse0']);
  });

  it('are told as one command to run', () => {
    const advice = adviceFor(['libgbm.so.1', 'libnss3.so'], { family: 'debian' });
    expect(advice).toContain('sudo apt-get install -y libgbm1 libnss3');
  });

  it('are told by name where the packages are not known', () => {
    expect(adviceFor(['libgbm.so.1'], { family: null })).toContain('libgbm.so.1');
  });
});
