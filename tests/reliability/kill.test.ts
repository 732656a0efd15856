import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweepLeftovers } from '../../main/base/atomic-write';
import { openLibrary } from '../../main/core/library/library';
import { openSettings } from '../../main/core/settings/settings';
import { articleText } from '../../main/core/stories/story';
import { openDatabase } from '../../main/platform/open-database';
import { createSettingsFile } from '../../main/platform/settings-file';
import { checkFile } from '../../main/platform/sqlite';
import { handClock, must, silentLog } from '../unit/core/library/library-with';
import { articleOf } from './children/numbered-article';
import { bundleChild, runAndKill } from './killed-child';

const kills = 8;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it(`the library is whole after ${kills} kills in the middle of writing`, async () => {
  const script = await bundleChild('write-library');
  let next = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const finished = Number(await runAndKill(script, [folder, String(next)], 3 + kill * 7));
    const clock = handClock();
    const open = openDatabase({ path: join(folder, 'library.sqlite'), backups: folder }, clock, silentLog);
    const library = must(await openLibrary(open, clock, silentLog));
    const rows = must(library.list({ view: 'all', showEdition: true })).rows;
    expect(open.origin).toBe('file');
    // At most one more than was reported: finished, but not printed yet.
    expect([finished + 1, finished + 2]).toContain(rows.length);
    for (const row of rows.slice(0, 20)) {
      const story = must(library.story(row.storyId));
      expect(articleText(story.article)).toBe(articleOf(Number(story.headline.replace('story ', ''))));
    }
    expect(rows.filter((row) => !row.isRead).length).toBeLessThanOrEqual(kill + 1);
    open.connection.run(`INSERT INTO story_search (story_search, rank) VALUES ('integrity-check', 1)`);
    library.close();
    next = rows.length;
  }
});

it('an old library whose program is killed while it is brought up to date loses nothing', async () => {
  const script = await bundleChild('migrate-library');
  const path = join(folder, 'library.sqlite');
  copyFileSync(join(import.meta.dirname, '../fixtures/library/version-1.sqlite'), path);
  for (let scripts = 1; scripts <= 7; scripts += 1) {
    await runAndKill(script, [folder, String(scripts)], Number.POSITIVE_INFINITY);
    expect(checkFile(path, 'write')).toEqual({ isSound: true, version: 1 });
  }
  const open = openDatabase({ path, backups: folder }, handClock(), silentLog);
  const library = must(await openLibrary(open, handClock(), silentLog));
  expect(must(library.list({ view: 'all', showEdition: true })).counts).toEqual({
    all: 6,
    unread: 5,
    saved: 2,
    edition: 3,
  });
  library.close();
});

it(`the settings are whole after ${kills} kills in the middle of writing, and leftovers are swept`, async () => {
  const script = await bundleChild('write-settings');
  for (let kill = 0; kill < kills; kill += 1) {
    const saved = Number(await runAndKill(script, [folder], 5 + kill * 4));
    const settings = await openSettings(createSettingsFile(join(folder, 'settings.json'), handClock()), silentLog);
    expect(settings.notices).toEqual([]);
    expect([saved, saved + 1]).toContain(settings.current().pauseSentenceMs);
    expect(Object.keys(settings.current().voices)).toHaveLength(300);
  }
  const inTwoMinutes = new Date(Date.now() + 120_000);
  await sweepLeftovers(join(folder, 'settings.json'), inTwoMinutes);
  await sweepLeftovers(join(folder, 'settings.json.backup'), inTwoMinutes);
  expect(readdirSync(folder).sort()).toEqual(['settings.json', 'settings.json.backup']);
});
