import { homedir } from 'node:os';
import { join } from 'node:path';
import type { FromCore, ToCore } from '../contract/wire';
import { dataFolder, dataPaths, prepareDataFolder } from './base/data-folder';
import { openLogSink } from './base/log-sink';
import { ownVersion } from './base/own-version';
import { createApp } from './core/create-app';
import { serve } from './core/serve';
import { createBesideCheck } from './platform/check-beside';
import { systemClock } from './platform/clock';
import { createEngines } from './platform/engines';
import { createWordAligner } from './platform/engines/word-aligner';
import { createWorkerFileReader } from './platform/files/worker-file-reader';
import { createLog } from './platform/log';
import { createFetcher } from './platform/net/fetcher';
import { openDatabase } from './platform/open-database';
import { createFeedReader, createPageReader } from './platform/pages/markup-readers';
import { createPronunciationsFile } from './platform/pronunciations-file';
import { createSettingsFile } from './platform/settings-file';
import { createStoryFiles } from './platform/story-files';

/** Electron gives this to a utility process; this room does not know Electron's types. */
interface ParentPort {
  postMessage(message: FromCore): void;
  on(event: 'message', listener: (event: { readonly data: ToCore }) => void): void;
}

const parentPort = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort;
const { argv, env, platform } = process;
const paths = dataPaths(dataFolder({ argv, env, platform, home: homedir(), cwd: process.cwd() }));
const assets = join(__dirname, '..', '..', 'assets');

/** Told in the shell's log; the shell starts the core again after every end but its own. */
const damagedExitCode = 70;

async function main(port: ParentPort): Promise<void> {
  prepareDataFolder(paths);
  const log = createLog(openLogSink(paths.coreLog));
  const files = createStoryFiles(assets, systemClock, log);
  const check = createBesideCheck(join(__dirname, 'check-worker.cjs'));
  const markupWorker = join(__dirname, 'markup-worker.cjs');
  const app = await createApp({
    clock: systemClock,
    files,
    log,
    database: openDatabase({ path: paths.library, backups: paths.backups }, systemClock, log, check),
    startAnew: () => process.exit(damagedExitCode),
    settingsFile: createSettingsFile(paths.settings, systemClock),
    pronunciationsFile: createPronunciationsFile(paths.pronunciations, systemClock),
    fetcher: createFetcher({ version: ownVersion(join(__dirname, '..', '..')) }),
    feedReader: createFeedReader(markupWorker, systemClock),
    pageReader: createPageReader(markupWorker, systemClock),
    fileReader: createWorkerFileReader(join(__dirname, 'file-worker.cjs'), systemClock),
    engines: createEngines({ platform, workerFile: join(__dirname, 'flite-worker.cjs') }),
    wordAligner: createWordAligner({ workerFile: join(__dirname, 'word-times-worker.cjs') }),
  });
  serve(
    app,
    {
      post: (message) => port.postMessage(message),
      onMessage: (listen) => port.on('message', ({ data }) => listen(data)),
    },
    { grant: files.grant, onClosed: () => process.exit(0) },
  );
}

if (parentPort === undefined) throw new Error('core-process runs as a utility process of the window');
void main(parentPort);
