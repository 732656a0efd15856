import { tmpdir } from 'node:os';
import type { SpeechEngine } from '../../core/speech/engine';
import { createBuiltInFlite } from './flite-builtin';
import { createEspeakEngine } from './system-espeak';
import { createFestivalEngine } from './system-festival';
import { createFliteEngine } from './system-flite';
import { createMacEngine } from './system-mac';
import { createWindowsEngine, powerShell } from './windows-speech';

export interface EngineSetup {
  readonly platform: NodeJS.Platform;
  /** The built `flite-worker` (out/main/flite-worker.cjs). */
  readonly workerFile: string;
  /** Flite's WebAssembly, if it is not where its package puts it. */
  readonly wasmFile?: string;
  /** Private folders for sound files are made in it: the system's folder for temporary files, if not told. */
  readonly tempDir?: string;
}

/**
 * The engines of this system, best first; the built-in one last. An engine whose program is not installed is there too and has no
 * voices. Nothing is started yet.
 */
export function createEngines(setup: EngineSetup): readonly SpeechEngine[] {
  return [...systemEngines(setup), createBuiltInFlite(setup)];
}

/** On Linux the fastest and the one with most languages first: a sentence takes eSpeak NG 20 ms, Festival 50, Flite 90. */
function systemEngines({ platform, tempDir = tmpdir() }: EngineSetup): readonly SpeechEngine[] {
  switch (platform) {
    case 'darwin':
      return [createMacEngine(tempDir)];
    case 'win32':
      return [createWindowsEngine(powerShell(process.env.SystemRoot ?? 'C:\\Windows'), tempDir)];
    default:
      return [createEspeakEngine(tempDir), createFliteEngine(tempDir), createFestivalEngine(tempDir)];
  }
}
