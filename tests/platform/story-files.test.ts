import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { maxImportBytes } from '../../contract/limits';
import type { Log } from '../../main/core/ports';
import { createStoryFiles } from '../../main/platform/story-files';
import { handClock, silentLog } from '../unit/core/library/library-with';

const token = 'a-token-of-sixteen';
let folder = '';
let clock = handClock();
const files = (log: Log = silentLog) => createStoryFiles(folder, clock, log);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-files-'));
  clock = handClock();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function granted(path: string) {
  const given = files();
  given.grant(token, path);
  return given.readGranted(token);
}

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('a file that was granted for writing', () => {
  it('is written once, as a whole, and is never read', async () => {
    const path = written('kept.txt', 'old');
    const given = files();
    given.grant(token, path, 'write');
    expect(await given.writeGranted(token, 'new')).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(await given.writeGranted(token, 'again')).toMatchObject({ error: { code: 'refused' } });
    given.grant(token, path, 'write');
    expect(await given.readGranted(token)).toMatchObject({ error: { code: 'refused' } });
  });

  it('is refused when it was granted for reading', async () => {
    const path = written('kept.txt', 'old');
    const given = files();
    given.grant(token, path);
    expect(await given.writeGranted(token, 'new')).toMatchObject({ error: { code: 'refused' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('in a folder that is not there is told', async () => {
    const given = files();
    given.grant(token, join(folder, 'none', 'kept.txt'), 'write');
    expect(await given.writeGranted(token, 'new')).toMatchObject({ error: { code: 'file-not-written' } });
  });
});

describe('a granted file', () => {
  it('is read with its name and without its folders', async () => {
    const result = await granted(written('bridge.txt', 'text'));
    expect(result).toMatchObject({ ok: true, value: { name: 'bridge.txt' } });
    expect(result.ok && Buffer.from(result.value.bytes).toString()).toBe('text');
  });

  it('can be read once', async () => {
    const given = files();
    given.grant(token, written('a.txt', 'text'));
    await given.readGranted(token);
    expect(await given.readGranted(token)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('can be read within ten minutes', async () => {
    const given = files();
    const path = written('a.txt', 'text');
    given.grant(token, path);
    clock.move(10 * 60_000);
    expect(await given.readGranted(token)).toMatchObject({ ok: true });
    given.grant(token, path);
    clock.move(10 * 60_000 + 1);
    expect(await given.readGranted(token)).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('needs its own token', async () => {
    const given = files();
    given.grant(token, written('a.txt', 'text'));
    expect(await given.readGranted('another-token-here')).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await given.readGranted(token)).toMatchObject({ ok: true });
  });

  it('may be a link to a file', async () => {
    symlinkSync(written('a.txt', 'text'), join(folder, 'link.txt'));
    expect(await granted(join(folder, 'link.txt'))).toMatchObject({ ok: true, value: { name: 'link.txt' } });
  });

  it('of the largest size is read, one byte more is not', async () => {
    const path = written('large.txt', '');
    truncateSync(path, maxImportBytes);
    expect(await granted(path)).toMatchObject({ ok: true });
    truncateSync(path, maxImportBytes + 1);
    expect(await granted(path)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  it.each<[string, () => string]>([
    ['that does not exist', () => join(folder, 'none.txt')],
    ['that is a folder', () => folder],
    ['that is a device', () => '/dev/zero'],
    [
      'that is a pipe which nobody writes to',
      () => {
        execFileSync('mkfifo', [join(folder, 'pipe')]);
        return join(folder, 'pipe');
      },
    ],
    [
      'that is a broken link',
      () => {
        symlinkSync(join(folder, 'none'), join(folder, 'broken'));
        return join(folder, 'broken');
      },
    ],
  ])('%s is an error value without its path', async (_name, make) => {
    const result = await granted(make());
    expect(result).toMatchObject({ ok: false, error: { code: 'unreadable-file' } });
    expect(JSON.stringify(result)).not.toContain(folder);
  });
});

describe('the sample edition', () => {
  it('is its text files by name', async () => {
    mkdirSync(join(folder, 'edition'));
    for (const name of ['2-b.txt', '1-a.txt', 'README.md']) writeFileSync(join(folder, 'edition', name), name);
    expect((await files().edition()).map((file) => file.name)).toEqual(['1-a.txt', '2-b.txt']);
  });

  it('that is missing is empty and noted', async () => {
    const warnings: string[] = [];
    const log = { ...silentLog, warn: (event: string) => void warnings.push(event) };
    expect(await files(log).edition()).toEqual([]);
    expect(warnings).toEqual(['edition missing']);
  });
});
