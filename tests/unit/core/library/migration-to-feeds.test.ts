import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../../../main/core/library/library';
import { migrations } from '../../../../main/core/library/migrations';
import type { OpenDatabase } from '../../../../main/core/ports';
import { articleText } from '../../../../main/core/stories/story';
import { openDatabase } from '../../../../main/platform/open-database';
import { aStory, handClock, must, silentLog } from './library-with';

/** Written by the version before feeds: three stories of the edition, three of files, and the status of one that is gone. */
const old = join(import.meta.dirname, '../../../fixtures/library/version-1.sqlite');
const japanese = aStory('港の橋が再び開通しました', {
  article: '二年間の工事を経て、港の橋が月曜日に再び開通しました。',
});
const zurich = aStory('Café Zürich opens', { summary: 'A summary.', publishedAt: '2026-02-01T00:00:00.000Z' });

let folder = '';
let open: OpenDatabase;
let library: Library;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crier-migration-'));
  mkdirSync(join(folder, 'backups'));
  const path = join(folder, 'library.sqlite');
  copyFileSync(old, path);
  open = openDatabase({ path, backups: join(folder, 'backups') }, handClock(), silentLog);
  library = must(await openLibrary(open, handClock(), silentLog));
});
afterEach(() => {
  library.close();
  rmSync(folder, { recursive: true, force: true });
});

const headlines = (view: 'all' | 'unread' | 'saved' | 'edition') =>
  must(library.list({ view, showEdition: true })).rows.map((row) => row.headline);

describe('a library of the version before feeds', () => {
  it('is brought up to date', () => {
    expect([open.origin, open.connection.get('PRAGMA user_version')?.user_version]).toEqual([
      'file',
      migrations.length,
    ]);
  });

  it('keeps its stories, whole', () => {
    expect(must(library.story(zurich.storyId))).toEqual(zurich);
    expect(articleText(must(library.story('edition-1-bridge')).article)).toMatch(/^The bridge opened on Monday/);
  });

  it('keeps the order of its lists, but nothing stands above what arrived later than it claims to be', () => {
    expect(headlines('all')).toEqual([
      'Told from tomorrow',
      japanese.headline,
      'Café Zürich opens',
      'The bridge opens',
      'The ferry opens',
      'The tower opens',
    ]);
    expect(headlines('edition')).toEqual(['The bridge opens', 'The ferry opens', 'The tower opens']);
  });

  it('keeps what was read, saved and heard', () => {
    expect(must(library.row(zurich.storyId))).toMatchObject({ isRead: true, isSaved: true, isHeard: false });
    expect(must(library.row('edition-2-ferry'))).toMatchObject({ isSaved: true, isHeard: true });
    expect(headlines('saved')).toEqual(['Café Zürich opens', 'The ferry opens']);
    expect(headlines('unread')).not.toContain('Café Zürich opens');
  });

  it('keeps what is known of a story that is gone', () => {
    must(library.add(aStory('gone')));
    expect(must(library.row(aStory('gone').storyId)).isHeard).toBe(true);
  });

  it('keeps places and the session', () => {
    expect(must(library.place(japanese.storyId))).toMatchObject({ section: 'article', offsetChars: 7, offsetMs: 12.5 });
    expect(must(library.session())).toEqual({ view: 'saved', storyId: zurich.storyId });
  });

  it('can be searched, also where there are no spaces between words', () => {
    const find = 'SELECT rowid FROM story_search WHERE story_search MATCH ?';
    expect(open.connection.all(find, 'cafe zurich')).toHaveLength(1);
    const inUnspaced = 'SELECT rowid FROM unspaced_search WHERE unspaced_search MATCH ?';
    expect(open.connection.all(inUnspaced, '"橋が再"')).toHaveLength(1);
    expect(open.connection.all('SELECT rowid FROM unspaced_search')).toHaveLength(1);
  });
});
