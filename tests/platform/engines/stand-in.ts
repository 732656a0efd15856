import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SpeechEngine } from '../../../main/core/speech/engine';
import { createSystemEngine, type SpeechProgram } from '../../../main/platform/engines/system-engine';

const fixtures = join(import.meta.dirname, '../../fixtures/engines');

/** Texts that broke speech programs, by what they try. `MARKER` stands for a file that none of them may make. */
export const hostile: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(fixtures, 'hostile.json'), 'utf8'),
);

/** Sixty headlines that try the page, the database, the shell and the markup. */
export const hostileHeadlines: readonly string[] = readFileSync(join(fixtures, '../hostile/headlines.txt'), 'utf8')
  .trimEnd()
  .split('\n');

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crier-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface StandIn {
  readonly engine: SpeechEngine;
  /** Where private folders are made. */
  readonly tempFolder: string;
  /** What the stand-in wrote down: `arguments`, `text`, `folder`, `processes`. */
  recorded(name: string): string | null;
}

/** An engine whose program is the stand-in. `voices`: what it lists. */
export function startStandIn(spec: (program: string | null) => SpeechProgram, voices: string): StandIn {
  const folder = temporaryFolder();
  const program = join(folder, 'stand-in.sh');
  copyFileSync(join(fixtures, 'stand-in.sh'), program);
  chmodSync(program, 0o755);
  copyFileSync(join(fixtures, 'espeak-to-a-pipe.wav'), join(folder, 'sound.wav'));
  writeFileSync(join(folder, 'voices.txt'), voices);
  const tempFolder = join(folder, 'temp');
  const engine = createSystemEngine(spec(program), tempFolder);
  onTestFinished(() => engine.close());
  return {
    engine,
    tempFolder,
    recorded: (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null),
  };
}

/** Whether any of these processes is still there. */
export const isAlive = (processIds: readonly number[]): boolean =>
  processIds.some((processId) => {
    try {
      process.kill(processId, 0);
      return !isZombie(processId);
    } catch {
      return false;
    }
  });

/** Ended, but nobody asked for its exit code yet. */
function isZombie(processId: number): boolean {
  const stat = existsSync(`/proc/${processId}/stat`) ? readFileSync(`/proc/${processId}/stat`, 'utf8') : '';
  return / Z /.test(stat);
}
