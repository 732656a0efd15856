import { describe, expect, it } from 'vitest';
import { packagesIn } from '../../../../tools/build/imported-packages.mjs';
import { withDependencies } from '../../../../tools/build/notices.mjs';

describe('packages in a source file', () => {
  it('are found in every form of import, by name without their inner path', () => {
    const text = `
      import { z } from 'zod';
      import 'side-effect';
      export { a } from "@scope/name/inner/file";
      const b = await import('lazy');
      const c = require.resolve('asset/a.wasm');
    `;
    expect(packagesIn(text, '.ts')).toEqual(['zod', 'side-effect', '@scope/name', 'lazy', 'asset']);
  });

  it('are neither our own files, nor parts of Node, nor Electron', () => {
    const text = `import a from './a'; import b from '../b'; import c from 'node:fs'; import d from 'fs'; import e from 'electron';`;
    expect(packagesIn(text, '.ts')).toEqual([]);
  });

  it('do not count where only types are taken', () => {
    expect(packagesIn(`import type { Page } from 'playwright-core';\nimport { a } from 'kept';`, '.ts')).toEqual([
      'kept',
    ]);
  });

  it('are found in style sheets too', () => {
    const text = `@import '@fontsource/a/400.css'; b { src: url(../../node_modules/@fontsource/c/d.woff2), url('./own.woff2'); }`;
    expect(packagesIn(text, '.css')).toEqual(['@fontsource/a', '@fontsource/c']);
  });
});

describe('packages of the notices', () => {
  const packages = {
    'node_modules/a': { dependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
    'node_modules/b': { version: '1.0.0' },
    'node_modules/c': { dependencies: { a: '1' } },
    'node_modules/unused': {},
  };

  it('are the named ones and all that they lead to, found as Node finds them', () => {
    expect(withDependencies(packages, ['a'])).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/c',
    ]);
  });

  it('leave out names that no package has', () => {
    expect(withDependencies(packages, ['fonts', 'b'])).toEqual(['node_modules/b']);
  });
});
