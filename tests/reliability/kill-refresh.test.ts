import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../../main/core/library/library';
import { openDatabase } from '../../main/platform/open-database';
import { handClock, must, silentLog } from '../unit/core/library/library-with';
import { bundleChild, runAndKill } from './killed-child';

const kills = 30;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-kill-refresh-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it(`a library that is refreshed holds whole refreshes only, after ${kills} kills in the middle of them`, async () => {
  const script = await bundleChild('refresh-library');
  let next = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const finished = Number(await runAndKill(script, [folder, String(next)], 2 + (kill % 10) * 3));
    const open = openDatabase({ path: join(folder, 'library.sqlite'), backups: folder }, handClock(), silentLog);
    const library = must(await openLibrary(open, handClock(), silentLog));
    expect(open.origin).toBe('file');
    const states = must(library.feeds()).feeds.map((feed) => must(library.feedState(feed.feedId)));
    const last = Math.max(...states.map(({ etag }) => (etag === null ? -1 : Number(etag))));
    // At most one more than was reported: finished, but not printed yet.
    expect([finished, finished + 1]).toContain(last);
    for (const { feedId, title, etag } of states) {
      const rounds = Array.from({ length: last + 1 }, (_, round) => round).filter(
        (round) => 'abc'[round % 3] === title,
      );
      const expected = rounds.flatMap((round) => Array.from({ length: 10 }, (_, index) => `${round} ${index}`));
      const changing = rounds.length > 0 ? [`now ${rounds.at(-1)}`] : [];
      const rows = must(library.list({ view: `feed:${feedId}`, showEdition: true })).rows;
      expect(etag).toBe(rounds.length > 0 ? `${rounds.at(-1)}` : null);
      expect(rows.map((row) => row.headline).sort()).toEqual([...expected, ...changing].sort());
    }
    open.connection.run(`INSERT INTO story_search (story_search, rank) VALUES ('integrity-check', 1)`);
    library.close();
    next = last + 1;
  }
});
