import type { Result } from '../../contract/errors';
import { type DataPaths, prepareDataFolder } from '../base/data-folder';
import type { Library } from '../core/library/library';
import { systemClock } from '../platform/clock';
import type { LibraryUse } from '../platform/open-beside';
import { quietLog } from './quiet-log';

/** The library, opened when it is first asked for. */
export interface Libraries {
  open(use: LibraryUse): Promise<Result<Library>>;
  close(): Promise<void>;
}

export function openLibraries(paths: DataPaths): Libraries {
  let opening: Promise<Result<Library>> | null = null;
  return {
    open(use) {
      opening ??= openOne(paths, use);
      return opening;
    },
    async close() {
      const opened = await opening;
      if (opened?.ok) opened.value.close();
    },
  };
}

/** Only now: everything else must work where the database's own program part does not load. */
async function openOne(paths: DataPaths, use: LibraryUse): Promise<Result<Library>> {
  const { openBeside } = await import('../platform/open-beside');
  if (use === 'change') prepareDataFolder(paths);
  return openBeside({ path: paths.library, backups: paths.backups }, use, systemClock, quietLog);
}
