import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../../tools/build/build-lock.mjs';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-lock-'));
  lock = join(folder, 'cache', 'build.lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('work under a lock', () => {
  it('is never done twice at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all([oneAtATime(lock, work), oneAtATime(lock, work), oneAtATime(lock, work)]);
    expect(most).toBe(1);
  });

  it('leaves no lock behind, also when it fails', async () => {
    await expect(oneAtATime(lock, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(lock)).toBe(false);
  });

  it('does not wait for a process that is gone', async () => {
    await oneAtATime(lock, async () => {});
    // Above the largest process id of Linux (4,194,304).
    writeFileSync(lock, '4194305');
    expect(await oneAtATime(lock, async () => 'done')).toBe('done');
  });
});
