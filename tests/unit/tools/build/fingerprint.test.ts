import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, isFresh } from '../../../../tools/build/fingerprint.mjs';

const fixture = join(import.meta.dirname, '../../../fixtures/tools/sources');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-fingerprint-'));
  cpSync(fixture, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = () => fingerprint(folder, ['main', 'package.json']);

describe('the fingerprint of sources', () => {
  it('is the same for a copy', () => {
    expect(now()).toBe(fingerprint(fixture, ['package.json', 'main']));
  });

  it.each<[string, () => void]>([
    ['a change', () => writeFileSync(join(folder, 'main/index.ts'), 'export const a = 2;\n')],
    ['a new file', () => writeFileSync(join(folder, 'main/more.ts'), '')],
    ['a new name', () => renameSync(join(folder, 'main/index.ts'), join(folder, 'main/other.ts'))],
    ['a deletion', () => rmSync(join(folder, 'package.json'))],
  ])('notices %s', (_what, change) => {
    const before = now();
    change();
    expect(now()).not.toBe(before);
  });

  it('does not mind files elsewhere', () => {
    const before = now();
    writeFileSync(join(folder, 'notes.txt'), 'x');
    expect(now()).toBe(before);
  });
});

describe('a build', () => {
  it('is fresh when the sources are those it was made from and its results are there', () => {
    expect(isFresh({ built: 'a', wanted: 'a', missing: [] })).toBe(true);
  });

  it('is stale after a change, without a memory, and with a result missing', () => {
    expect(isFresh({ built: 'a', wanted: 'b', missing: [] })).toBe(false);
    expect(isFresh({ built: undefined, wanted: 'b', missing: [] })).toBe(false);
    expect(isFresh({ built: 'a', wanted: 'a', missing: ['out/main/index.cjs'] })).toBe(false);
  });
});
