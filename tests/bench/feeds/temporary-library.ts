import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openLibrary } from '../../../main/core/library/library';
import { systemClock } from '../../../main/platform/clock';
import { openDatabase } from '../../../main/platform/open-database';
import { must, silentLog } from '../../unit/core/library/library-with';

/** Gives the work an empty library on disk, in a folder of its own that is gone afterwards. */
export async function withTemporaryLibrary<T>(work: (library: Library) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'crier-bench-'));
  try {
    const open = openDatabase({ path: join(folder, 'library.sqlite'), backups: folder }, systemClock, silentLog);
    const library = must(await openLibrary(open, systemClock, silentLog));
    try {
      return await work(library);
    } finally {
      library.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
