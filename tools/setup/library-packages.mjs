/** @typedef {import('./linux-family.mjs').Family} Family */

/** @type {readonly { readonly library: RegExp, readonly packages: Readonly<Record<Family, string>> }[]} */
const table = [
  {
    library: /^lib(nss3|nssutil3|smime3|ssl3|nspr4|plc4|plds4)\./,
    packages: { debian: 'libnss3', fedora: 'nss', arch: 'nss', suse: 'mozilla-nss' },
  },
  {
    library: /^libasound\./,
    packages: { debian: 'libasound2', fedora: 'alsa-lib', arch: 'alsa-lib', suse: 'libasound2' },
  },
  {
    library: /^lib(gbm|drm)\./,
    packages: { debian: 'libgbm1', fedora: 'mesa-libgbm', arch: 'mesa', suse: 'libgbm1' },
  },
  {
    library: /^libpulse\./,
    packages: { debian: 'libpulse0', fedora: 'pulseaudio-libs', arch: 'libpulse', suse: 'libpulse0' },
  },
];

/** GTK brings the rest that Electron links to: X11, Pango, Cairo, ATK, CUPS, D-Bus, Expat. */
const gtk = { debian: 'libgtk-3-0', fedora: 'gtk3', arch: 'gtk3', suse: 'libgtk-3-0' };

/**
 * The packages that hold the given libraries, each once. Any library that is not in the table comes with GTK.
 *
 * @param {readonly string[]} libraries as the dynamic linker names them: `libnss3.so`
 * @param {Family} family
 */
export function packagesFor(libraries, family) {
  const named = libraries.map((library) => (table.find((row) => row.library.test(library))?.packages ?? gtk)[family]);
  return [...new Set(named)].sort();
}

/**
 * @param {string} output of `ldd`
 * @returns {readonly string[]} libraries that were not found
 */
export const missingIn = (output) =>
  [...output.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, library]) => library ?? []);
