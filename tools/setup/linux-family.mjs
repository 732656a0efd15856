import { readFileSync } from 'node:fs';

/** @typedef {'debian' | 'fedora' | 'arch' | 'suse'} Family systems that share package names and an installer */

/** @type {Readonly<Record<Family, readonly string[]>>} */
const installers = {
  debian: ['apt-get', 'install', '-y'],
  fedora: ['dnf', 'install', '-y'],
  arch: ['pacman', '-S', '--needed', '--noconfirm'],
  suse: ['zypper', 'install', '-y'],
};

/**
 * @param {string} osRelease text of /etc/os-release
 * @returns {Family | null}
 */
export function familyOf(osRelease) {
  const words = osRelease
    .split('\n')
    .filter((line) => /^ID(_LIKE)?=/.test(line))
    .flatMap((line) => line.replace(/^\w+=/, '').replaceAll(/["']/g, '').split(/\s+/));
  const has = (/** @type {string[]} */ ...names) => words.some((word) => names.includes(word));
  if (has('debian', 'ubuntu')) return 'debian';
  if (has('fedora', 'rhel', 'centos')) return 'fedora';
  if (has('arch')) return 'arch';
  if (has('suse', 'opensuse')) return 'suse';
  return null;
}

/** The family of this machine, or null: not Linux, or not known. */
export function thisFamily() {
  try {
    return familyOf(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return null;
  }
}

/**
 * The command a person types to install packages.
 *
 * @param {Family} family
 * @param {readonly string[]} packages
 */
export const installCommand = (family, packages) => ['sudo', ...installers[family], ...packages].join(' ');
