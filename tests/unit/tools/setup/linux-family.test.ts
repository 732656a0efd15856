import { describe, expect, it } from 'vitest';
import { familyOf, installCommand } from '../../../../tools/setup/linux-family.mjs';

describe('the family of a Linux system', () => {
  it.each([
    ['ID=debian\nVERSION_ID="12"', 'debian'],
    ['NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"', 'debian'],
    ['ID=fedora', 'fedora'],
    ['ID="rocky"\nID_LIKE="rhel centos fedora"', 'fedora'],
    ['ID=manjaro\nID_LIKE=arch', 'arch'],
    ['ID="opensuse-leap"\nID_LIKE="suse opensuse"', 'suse'],
    ['ID=alpine', null],
    ['PRETTY_NAME="debian in name only"', null],
  ])('is read from %j', (text, family) => {
    expect(familyOf(text)).toBe(family);
  });

  it('decides the command to install with', () => {
    expect(installCommand('debian', ['libnss3'])).toBe('sudo apt-get install -y libnss3');
    expect(installCommand('fedora', ['nss'])).toBe('sudo dnf install -y nss');
    expect(installCommand('arch', ['nss'])).toBe('sudo pacman -S --needed --noconfirm nss');
  });
});
