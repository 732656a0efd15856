import { expect, test } from 'vitest';
import { importsOf } from '../support/imports';
import { scriptsUnder, textOf } from '../support/source';

const only = 'main/platform/engines/safe-say.ts';
const isSay = (specifier: string) => specifier === 'say' || specifier.startsWith('say/');

test('the package `say` is imported in one file, the one that hardens it', () => {
  const importing = scriptsUnder('contract', 'main', 'renderer', 'tools', 'config')
    .flatMap(importsOf)
    .filter(({ specifier }) => isSay(specifier))
    .map(({ file }) => file);
  expect([...new Set(importing)]).toEqual([only]);
});

test('and even there not its own object, which gives text to a Lisp interpreter and a shell', () => {
  expect(importsOf(only).map(({ specifier }) => specifier)).not.toContain('say');
  expect(textOf(only)).not.toContain('shell: true');
});
