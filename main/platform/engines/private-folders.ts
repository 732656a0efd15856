import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../../core/speech/engine';

const prefix = 'crier-voice-';
/** `crier-voice-<process id>-<six letters>` */
const named = new RegExp(`^${prefix}(\\d+)-`);

export interface PrivateFolders {
  /** Runs `work` with a new folder that only this user can read (mkdtemp makes it 0700), and removes the folder whatever happens. A full disk is an `EngineError`. */
  use<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** Resolves when no folder is in use. Never rejects. */
  settled(): Promise<void>;
}

/**
 * Folders for sound on its way from a program to the core.
 *
 * @param parent made if it is missing; folders that a killed core left there are removed at the first use
 */
export function createPrivateFolders(parent: string): PrivateFolders {
  const running = new Set<Promise<unknown>>();
  let prepared: Promise<void> | null = null;

  const make = async (): Promise<string> => {
    try {
      prepared ??= prepare(parent);
      await prepared;
      return await mkdtemp(join(parent, `${prefix}${process.pid}-`));
    } catch {
      prepared = null;
      throw new EngineError('crashed', 'no folder could be made for the sound');
    }
  };

  const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = await make();
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

  return {
    use: (work) => {
      const job = inFolder(work);
      running.add(job);
      const forget = () => running.delete(job);
      job.then(forget, forget);
      return job;
    },
    settled: async () => {
      await Promise.allSettled(running);
    },
  };
}

async function prepare(parent: string): Promise<void> {
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const abandoned = (await readdir(parent).catch(() => [])).filter(isAbandoned);
  // A folder of another user cannot be removed and is none of our concern.
  await Promise.allSettled(abandoned.map((name) => rm(join(parent, name), { recursive: true })));
}

function isAbandoned(name: string): boolean {
  const [, owner] = named.exec(name) ?? [];
  if (!owner) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
