import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type * as machine from '../../../../renderer/playback/machine';
import { type Mutant, mutants } from './machine-mutants';
import { BrokenPromise, walk } from './machine-walk';

const files = ['machine', 'ahead', 'plan'] as const;
const playback = resolve('renderer/playback');
const contract = resolve('contract');
const folders: string[] = [];

/** The machine with the fault planted, in a folder of its own. */
async function planted({ file, from, to }: Mutant): Promise<typeof machine> {
  const folder = await mkdtemp(join(tmpdir(), 'crier-mutant-'));
  folders.push(folder);
  for (const name of files) {
    const source = await readFile(join(playback, `${name}.ts`), 'utf8');
    if (name === file) expect(source.split(from).length - 1, `"${from}" stands once in ${name}.ts`).toBe(1);
    const changed = name === file ? source.replace(from, () => to) : source;
    await writeFile(join(folder, `${name}.ts`), changed.replaceAll('../../contract/', `${contract}/`));
  }
  return import(/* @vite-ignore */ join(folder, 'machine.ts'));
}

function isKilled(mutant: typeof machine): boolean {
  for (let seed = 1; seed <= 60; seed += 1) {
    try {
      walk(mutant, seed, 2_000);
    } catch (error) {
      // A walk that a fault makes endless or impossible ends in a RangeError or TypeError: the promise is broken as well.
      return error instanceof BrokenPromise || error instanceof RangeError || error instanceof TypeError;
    }
  }
  return false;
}

describe('the random walk notices when', () => {
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  it.each(mutants.map((mutant) => [mutant.breaks, mutant] as const))('%s', async (_breaks, mutant) => {
    expect(isKilled(await planted(mutant))).toBe(true);
  });
});
