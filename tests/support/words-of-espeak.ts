import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseWav } from '../../main/core/speech/wav';
import type { TimedSound } from './words-of-festival';

const speaker = join(import.meta.dirname, 'words-of-espeak.py');

/** The program tells no word times, only its library does. */
export const hasEspeakLibrary = (): boolean =>
  spawnSync('python3', ['-c', 'import ctypes; ctypes.CDLL("libespeak-ng.so.1")'], { timeout: 10_000 }).status === 0;

/** A sentence of ASCII in eSpeak NG's US English voice, with the library's own times; NaN for a word that it ran together with another. */
export function espeakSays(text: string, folder: string, wordsPerMinute: number): TimedSound {
  const args = [speaker, 'gmw/en-US', String(wordsPerMinute)];
  const run = spawnSync('python3', args, { cwd: folder, input: text });
  const sound = parseWav(readFileSync(join(folder, 'sound.wav')));
  if (run.status !== 0 || !sound.ok) throw new Error(`espeak-ng failed: ${run.stderr}`);
  const lines = String(run.stdout).trim().split('\n');
  const starts = new Map(lines.map((line) => line.split(' ').map(Number) as [number, number]));
  return {
    ...sound.value,
    startsMs: [...text.matchAll(/\S+/g)].map(({ index }) => starts.get(index + 1) ?? Number.NaN),
  };
}
