/** Opens an old library and dies in the middle of bringing it up to date, after the given number of scripts. */
import { join } from 'node:path';
import { openLibrary } from '../../../main/core/library/library';
import type { Database } from '../../../main/core/ports';
import { openDatabase } from '../../../main/platform/open-database';
import { handClock, silentLog } from '../../unit/core/library/library-with';

const [folder = '', after = '1'] = process.argv.slice(2);
const open = openDatabase({ path: join(folder, 'library.sqlite'), backups: folder }, handClock(), silentLog);
let scripts = 0;
const connection: Database = {
  ...open.connection,
  script(sql) {
    open.connection.script(sql);
    scripts += 1;
    if (scripts === Number(after)) process.kill(process.pid, 'SIGKILL');
  },
};
await openLibrary({ ...open, connection }, handClock(), silentLog);
