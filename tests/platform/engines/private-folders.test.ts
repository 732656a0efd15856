import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPrivateFolders } from '../../../main/platform/engines/private-folders';
import { until } from '../../support/until';
import { temporaryFolder } from './stand-in';

/** Larger than the largest process id that Linux gives. */
const nobody = 2 ** 22 + 1;

test('a private folder is for its user alone, and gone afterwards', async () => {
  const parent = join(temporaryFolder(), 'not there yet');
  const mode = await createPrivateFolders(parent).use(async (folder) => {
    writeFileSync(join(folder, 'sound.wav'), 'x');
    return statSync(folder).mode & 0o777;
  });
  expect(mode).toBe(0o700);
  expect(readdirSync(parent)).toEqual([]);
});

test('a private folder is gone after a failure too', async () => {
  const parent = temporaryFolder();
  const work = createPrivateFolders(parent).use(() => Promise.reject(new Error('as told')));
  await expect(work).rejects.toThrow('as told');
  expect(readdirSync(parent)).toEqual([]);
});

test('what a killed core left is removed, and nothing else', async () => {
  const parent = temporaryFolder();
  const kept = [`crier-voice-${process.pid}-abcdef`, 'crier-voice-old', 'somebody-else'];
  for (const name of [...kept, `crier-voice-${nobody}-abcdef`]) mkdirSync(join(parent, name));
  await createPrivateFolders(parent).use(async () => {});
  expect(readdirSync(parent).sort()).toEqual(kept.sort());
});

test('settled waits for folders in use', async () => {
  const parent = temporaryFolder();
  const folders = createPrivateFolders(parent);
  let finish = () => {};
  const work = folders.use(() => new Promise<void>((resolve) => (finish = resolve)));
  await until('the folder to be in use', () => readdirSync(parent).length === 1);
  let isSettled = false;
  const settled = folders.settled().then(() => {
    isSettled = true;
  });
  await Promise.resolve();
  expect(isSettled).toBe(false);
  finish();
  await Promise.all([work, settled]);
  expect(readdirSync(parent)).toEqual([]);
});

test('a place where no folder can be made is an error value, and is tried again', async () => {
  const parent = join(temporaryFolder(), 'file');
  writeFileSync(parent, 'in the way');
  const folders = createPrivateFolders(parent);
  await expect(folders.use(async () => 1)).rejects.toMatchObject({ name: 'EngineError', reason: 'crashed' });
  rmSync(parent);
  expect(await folders.use(async () => 1)).toBe(1);
});
