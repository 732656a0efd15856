import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLogSink } from '../../main/base/log-sink';
import { openLibrary } from '../../main/core/library/library';
import { readStoryFile } from '../../main/core/stories/read-story-file';
import { createLog } from '../../main/platform/log';
import { inMemory } from '../../main/platform/open-database';
import { createStoryFiles } from '../../main/platform/story-files';
import { handClock, must } from '../unit/core/library/library-with';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openLog = () => createLog(openLogSink(join(folder, 'core.log')));
const logged = () => readFileSync(join(folder, 'core.log'), 'utf8');

it('a line is one JSON object with level, time, event and fields', () => {
  openLog().warn('settings dropped', { count: 2 });
  const line = JSON.parse(logged());
  expect(line).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    event: 'settings dropped',
    count: 2,
  });
});

it('nothing marked gets into the log, wherever it was put by mistake', () => {
  const log = openLog();
  const mark = 'zebrafish';
  log.info('story', { title: `The ${mark} returns`, path: `/home/${mark}/${mark}.txt` });
  log.warn('story', { message: `cannot open '/home/ann/${mark}.txt'`, address: `https://${mark}.example/?q=${mark}` });
  log.error('story', { message: `Unexpected token in "${mark} has"`, query: `${mark} AND más` });
  log.error(`failed at https://news.example/${mark}`, { mail: `${mark}@example.org` });
  expect(logged().split('\n')).toHaveLength(5);
  expect(logged()).not.toContain(mark);
});

it('a session with a marked story leaves no mark', async () => {
  const mark = 'zebrafish';
  const log = openLog();
  const clock = handClock();
  const library = must(await openLibrary(inMemory(), clock, log));
  const reader = { detectLanguage: () => 'en', now: clock.now() };
  const text = `The ${mark} came back to the harbour on Monday after two long years.\n${mark} returns\nIt is a ${mark}.`;
  const story = must(readStoryFile({ name: `${mark}.txt`, bytes: Buffer.from(text) }, reader));
  library.add(story);
  await library.backUp();
  const files = createStoryFiles(join(folder, mark), clock, log);
  await files.edition();
  files.grant('a-token-of-sixteen', join(folder, mark));
  await files.readGranted('a-token-of-sixteen');
  expect(logged()).toContain('edition missing');
  expect(logged()).not.toContain(mark);
});
