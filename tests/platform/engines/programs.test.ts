import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findProgram } from '../../../main/platform/engines/programs';
import { temporaryFolder } from './stand-in';

function folderWith(name: string, mode: number): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), '#!/bin/sh\n', { mode });
  return folder;
}

test('a program is found by its absolute path, in the order of PATH', () => {
  const [first, second] = [folderWith('crier-say', 0o755), folderWith('crier-say', 0o755)];
  expect(findProgram('crier-say', [first, second].join(delimiter))).toBe(join(first, 'crier-say'));
});

test('a program in the usual folders is found without PATH', () => {
  expect(findProgram('sh', '')).toMatch(/^\/(usr\/)?bin\/sh$/);
});

test.each(['.', '', 'tests', '../..'])(
  'the folder %j of PATH is not searched: it depends on where one stands',
  (relative) => {
    expect(findProgram('package.json', relative)).toBeNull();
    expect(findProgram('crier-say', [relative, relative].join(delimiter))).toBeNull();
  },
);

test('what cannot be run is no program', () => {
  const folder = folderWith('crier-say', 0o644);
  mkdirSync(join(folder, 'crier-folder'));
  expect(findProgram('crier-say', folder)).toBeNull();
  expect(findProgram('crier-folder', folder)).toBeNull();
  expect(findProgram('crier-nowhere', folder)).toBeNull();
});
