import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startElectron } from '../support/start-electron';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crier-start-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts a program in the place of Electron; gives how it failed, how often it ran, and what was told. */
async function failing(script: string) {
  const program = join(folder, 'electron');
  await writeFile(program, `#!/bin/sh\necho run >> "${folder}/runs"\n${script}\n`);
  await chmod(program, 0o755);
  const told: string[] = [];
  const error = await startElectron({ executablePath: program }, 500, (text) => told.push(text)).then(
    () => 'no failure',
    String,
  );
  return { error, told, runs: readFileSync(join(folder, 'runs'), 'utf8').split('\n').length - 1 };
}

test('a program that never answers the driver is started once more, said with what it printed, and then a failure', async () => {
  const { error, told, runs } = await failing('echo "a word of its own" >&2; exec sleep 20');
  expect(runs).toBe(2);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('a word of its own');
  expect(error).toContain('a word of its own');
});

test('a program that ends is a failure at once, with what it printed', async () => {
  const { error, told, runs } = await failing('echo "cannot open display" >&2; exit 1');
  expect({ runs, told }).toEqual({ runs: 1, told: [] });
  expect(error).toContain('cannot open display');
});
