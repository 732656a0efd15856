import { join, resolve } from 'node:path';
import { build } from 'vite';

const repository = resolve(import.meta.dirname, '../../..');

/** Builds the worker as the application's build does, into `folder`; a worker cannot be loaded as TypeScript. */
export async function buildWorker(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root: repository,
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { 'flite-worker': join(repository, 'main/platform/engines/flite-worker.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return join(folder, 'flite-worker.cjs');
}
