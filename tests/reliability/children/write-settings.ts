/** Changes a setting as fast as it can and prints each saved value, until it is killed. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openSettings } from '../../../main/core/settings/settings';
import { createSettingsFile } from '../../../main/platform/settings-file';
import { handClock, must, silentLog } from '../../unit/core/library/library-with';

const [folder = ''] = process.argv.slice(2);
const settings = await openSettings(createSettingsFile(join(folder, 'settings.json'), handClock()), silentLog);
/** Makes the file several pages long. */
const voices = Object.fromEntries(
  Array.from({ length: 300 }, (_, n) => [`en-a${String(n).padStart(4, '0')}`, 'x'.repeat(150)]),
);

for (let pauseMs = 0; ; pauseMs = (pauseMs + 1) % 5_000) {
  must(await settings.change({ voices, pauseSentenceMs: pauseMs }));
  writeSync(1, `${pauseMs}\n`);
}
