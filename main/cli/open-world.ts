import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder, dataPaths } from '../base/data-folder';
import { createMessages } from '../base/messages';
import type { SpeechEngine } from '../core/speech/engine';
import { loadLanguageDetector } from '../core/text/language';
import { systemClock } from '../platform/clock';
import { listIfFolder } from '../platform/files/story-folder';
import { createWorkerFileReader } from '../platform/files/worker-file-reader';
import { keyInput } from '../platform/key-input';
import { createLineInput } from '../platform/line-input';
import { hasNetwork } from '../platform/net/system-lookup';
import { readEdition } from '../platform/read-edition';
import { readInput } from '../platform/read-input';
import { readRegularFile } from '../platform/read-regular-file';
import { createWorkerCutter } from '../platform/sentences/worker-cutter';
import { createSoundOutput } from '../platform/sound-output';
import { findPlayers } from '../platform/sound-player';
import type { DoctorParts } from './doctor-checks';
import { openLibraries } from './open-libraries';
import type { OpenedWeb } from './open-web';
import { quietLog } from './quiet-log';
import { terminalOf } from './terminal';
import type { Voices, World } from './world';

export interface OpenWorld {
  readonly world: World;
  readonly doctorParts: DoctorParts;
  /** Ends helper programs and workers. */
  close(): Promise<void>;
}

interface Surroundings {
  readonly process: NodeJS.Process;
  readonly version: string;
  /** Folder of the built files. */
  readonly out: string;
  readonly signal: AbortSignal;
}

/** The machine as the command line uses it. Opens nothing yet. */
export function openWorld({ process: own, version, out, signal }: Surroundings): OpenWorld {
  const { argv, env, platform } = own;
  const cwd = own.cwd();
  const home = homedir();
  const paths = dataPaths(dataFolder({ argv, env, platform, home, cwd }));
  const players = findPlayers(platform, env);
  let opened: Promise<readonly SpeechEngine[]> | null = null;
  let shared: Promise<Voices> | null = null;
  const libraries = openLibraries(paths);
  let opening: Promise<OpenedWeb> | null = null;
  let lines: ReturnType<typeof createLineInput> | null = null;

  const engines = () => {
    opened ??= import('../platform/engines').then(({ createEngines }) =>
      createEngines({ platform, workerFile: join(out, 'flite-worker.cjs') }),
    );
    return opened;
  };
  /** Only when asked for: whoever touches standard input waits for it. */
  const readLine = () => {
    lines ??= createLineInput(own.stdin);
    return lines();
  };
  const voices = () => {
    shared ??= Promise.all([import('./open-voices'), engines()]).then(([{ openVoices }, all]) => openVoices(all));
    return shared;
  };
  const web = () => {
    opening ??= import('./open-web').then(({ openWeb }) => openWeb(version, out));
    return opening;
  };
  const files = createWorkerFileReader(join(out, 'file-worker.cjs'), systemClock);
  const language = languageOf(env);

  const world: World = {
    t: createMessages(language),
    language,
    version,
    clock: systemClock,
    cwd,
    paths,
    signal,
    print: (text) => new Promise((resolve) => own.stdout.write(text, () => resolve())),
    terminal: terminalOf(own.stdout, env),
    keys: own.stdout.isTTY === true ? keyInput(own.stdin, () => own.kill(own.pid, 'SIGINT')) : null,
    readLine: () => readLine(),
    edition: () => readEdition(join(out, '..', '..', 'assets', 'edition'), quietLog),
    tell: (line) => void own.stderr.write(`${line}\n`),
    isWatched: own.stderr.isTTY === true,
    readFile: readRegularFile,
    listFolder: listIfFolder,
    writeFile: async (path, text) => (await import('../base/atomic-write')).writeAtomic(path, text),
    files,
    web,
    library: (use) => libraries.open(use),
    readInput: () => readInput(own.stdin),
    settings: async () => (await import('../platform/read-settings')).readSettings(paths.settings),
    pronouncer: async (language) =>
      (await import('../platform/read-pronouncer')).readPronouncer(paths.pronunciations, language),
    languageDetector: loadLanguageDetector,
    sentenceCutter: createWorkerCutter(join(out, 'sentence-worker.cjs')),
    voices,
    soundOutput: () => (players.length === 0 ? null : createSoundOutput(players, tmpdir())),
  };
  return {
    world,
    doctorParts: {
      platform,
      env,
      home,
      root: join(out, '..', '..'),
      engines,
      players,
      tempFolder: tmpdir(),
      nodeVersion: own.versions.node,
      hasNetwork,
    },
    close: async () => {
      const ends = opened === null ? [] : (await opened).map((engine) => engine.close());
      await libraries.close();
      await Promise.allSettled([...ends, files.close(), opening?.then((opened) => opened.close())]);
    },
  };
}

/** As programs of a terminal choose it: POSIX, 8.2 Internationalization Variables. */
function languageOf(env: Readonly<Record<string, string | undefined>>): string {
  const tag = env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en';
  return /^es\b|^es_/i.test(tag) ? 'es' : 'en';
}
