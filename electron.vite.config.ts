import { resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { quickTables } from './config/quick-tables';
import { withoutInnerHtml } from './config/without-inner-html';

const here = import.meta.dirname;
const cjs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const;

/** Targets follow the oldest runtime the app must start in: see docs/technotes/electron-runtime.md. */
export default defineConfig({
  main: {
    plugins: [quickTables()],
    build: {
      target: 'node16',
      outDir: 'out/main',
      lib: { entry: resolve(here, 'main/index.ts'), formats: ['cjs'] },
      rolldownOptions: {
        input: {
          index: resolve(here, 'main/index.ts'),
          cli: resolve(here, 'main/cli.ts'),
          'check-worker': resolve(here, 'main/platform/check-worker.ts'),
          'core-process': resolve(here, 'main/core-process.ts'),
          'file-worker': resolve(here, 'main/platform/files/file-worker.ts'),
          'flite-worker': resolve(here, 'main/platform/engines/flite-worker.ts'),
          'markup-worker': resolve(here, 'main/platform/pages/markup-worker.ts'),
          'sentence-worker': resolve(here, 'main/platform/sentences/sentence-worker.ts'),
          'word-times-worker': resolve(here, 'main/platform/engines/word-times-worker.ts'),
        },
        output: cjs,
      },
    },
  },
  preload: {
    build: {
      target: 'node16',
      outDir: 'out/preload',
      lib: { entry: resolve(here, 'main/preload.ts'), formats: ['cjs'] },
      rolldownOptions: { output: cjs },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    base: '/',
    plugins: [
      react(),
      withoutInnerHtml(),
      { ...optimizeLocales.vite({ locales: ['en-US', 'es-ES'] }), enforce: 'pre' as const },
    ],
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: 'chrome108',
      cssTarget: 'chrome108',
      minify: 'oxc',
      cssMinify: 'lightningcss',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(here, 'renderer/index.html') },
    },
  },
});
