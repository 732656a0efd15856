import type { SpeechEngine } from '../../core/speech/engine';
import { fliteVoices, stretchOf } from './flite-voices';
import { findProgram } from './programs';
import { runProgram } from './run-program';
import { createSystemEngine, type ProgramVoice, type SpeechProgram, soundFile } from './system-engine';

const id = 'flite';

/** Flite, an installed program. It knows no UTF-8. `-f -` is standard input: its manual names only files, its source `-`. */
export const flite = (program: string | null): SpeechProgram => ({
  id,
  name: 'Flite',
  system: 'linux',
  program,
  capabilities: { languages: ['en'], wordTimes: 'none', maxRate: 2.7, offline: true, isBuiltIn: false },
  reading: { alphabet: 'ascii' },
  nominal: [
    { setting: 1, wordsPerMinute: 160 },
    { setting: 2.5, wordsPerMinute: 390 },
  ],
  listVoices: async (path, signal) => parseFliteVoices(await runProgram(path, ['-lv'], { timeoutMs: 10_000, signal })),
  args: (programName, setting) => [
    '-voice',
    programName,
    '--setf',
    `duration_stretch=${stretchOf(setting)}`,
    '-f',
    '-',
    '-o',
    soundFile,
  ],
});

export const createFliteEngine = (tempFolder: string): SpeechEngine =>
  createSystemEngine(flite(findProgram('flite')), tempFolder);

/** What `flite -lv` prints: `Voices available: kal awb_time kal16 awb rms slt`. Only voices that are known are taken. */
export function parseFliteVoices(printed: string): readonly ProgramVoice[] {
  const installed = new Set(printed.split(':')[1]?.trim().split(/\s+/));
  return [...fliteVoices]
    .filter(([programName]) => installed.has(programName))
    .map(([programName, { name, language }]) => ({
      voice: { voiceId: `${id}:${programName}`, engineId: id, name, language },
      programName,
    }));
}
