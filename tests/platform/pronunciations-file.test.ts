import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPronunciations } from '../../main/core/pronunciations/pronunciations';
import { createPronunciationsFile } from '../../main/platform/pronunciations-file';
import { readPronouncer } from '../../main/platform/read-pronouncer';
import { handClock, silentLog } from '../unit/core/library/library-with';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-own-'));
  path = join(folder, 'pronunciations.txt');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const rule = { language: 'en', text: 'Nguyen', match: 'word', matchCase: false, sayAs: 'win' } as const;
const open = () => openPronunciations(createPronunciationsFile(path, handClock()), silentLog);

test('what was saved is there after a restart, and the command line finds it too', async () => {
  expect(await (await open()).save(rule, null)).toMatchObject({ ok: true });
  expect(await (await open()).list()).toMatchObject({ value: { rules: [rule] } });
  expect((await readPronouncer(path, 'en')).find('Nguyen')).toMatchObject([{ words: 'win' }]);
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('what was written by hand while Crier runs is kept and counts', async () => {
  const own = await open();
  writeFileSync(path, '; by hand\nen: Lee = lay\n');
  await own.save(rule, null);
  expect(readFileSync(path, 'utf8')).toBe('; by hand\nen: Lee = lay\nen: Nguyen = win\n');
  expect(readFileSync(`${path}.backup`, 'utf8')).toBe('; by hand\nen: Lee = lay\n');
  expect(own.pronouncer('en').find('Lee')).toMatchObject([{ words: 'lay' }]);
});

test('a file in another encoding counts', async () => {
  writeFileSync(path, Buffer.from('\ufeffen: Zoë = zoh ee\r\n', 'utf16le'));
  expect(await (await open()).list()).toMatchObject({ value: { rules: [{ text: 'Zoë' }] } });
});

test('a file that is no text is put aside by the first change, never overwritten', async () => {
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  writeFileSync(path, bytes);
  const own = await open();
  expect(await own.list()).toMatchObject({ error: { code: 'not-text' } });
  expect(await own.save(rule, null)).toMatchObject({ ok: true });
  const aside = readdirSync(folder).find((name) => name.includes('unreadable')) ?? '';
  expect(readFileSync(join(folder, aside))).toEqual(bytes);
});

test('two changes at once are both kept', async () => {
  const own = await open();
  await Promise.all([own.save(rule, null), own.save({ ...rule, text: 'Lee' }, null)]);
  expect(readFileSync(path, 'utf8')).toBe('en: Nguyen = win\nen: Lee = win\n');
});

test('what cannot be saved holds until the end of the run, and that is told', async () => {
  const file = createPronunciationsFile(join(folder, 'missing', 'own.txt'), handClock());
  const own = await openPronunciations(file, silentLog);
  expect(await own.save(rule, null)).toMatchObject({ error: { code: 'pronunciations-not-saved' } });
  expect(await own.list()).toMatchObject({ value: { rules: [rule] } });
  expect(own.pronouncer('en').find('Nguyen')).toMatchObject([{ words: 'win' }]);
});
