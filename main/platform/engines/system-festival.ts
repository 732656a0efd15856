import type { SpeechEngine } from '../../core/speech/engine';
import { stretchOf } from './flite-voices';
import { findProgram } from './programs';
import { runProgram } from './run-program';
import { createSystemEngine, type ProgramVoice, type SpeechProgram, soundFile } from './system-engine';

const id = 'festival';
/** The Lisp heap in cells. The default of ten millions costs 300 MB and 130 ms at each start. */
const heap = ['--heap', '500000'];
/** More bytes than one call can hold; what is longer would be left out. */
const maxTextBytes = 1_000_000;

const listing =
  '(mapcar (lambda (v) (let ((d (car (cdr (voice.description v))))) (format t "%s %s %s %s\\n" v' +
  " (car (cdr (assoc 'language d))) (car (cdr (assoc 'gender d))) (car (cdr (assoc 'dialect d)))))) (voice.list))";

/**
 * Festival, an installed program. Its language is Lisp and so are its commands: the ones here hold a number and the name of a listed
 * voice. The text never becomes Lisp: it is read from standard input into a string (`fread`), which is then spoken.
 */
export const festival = (program: string | null): SpeechProgram => ({
  id,
  name: 'Festival',
  system: 'linux',
  program,
  capabilities: { languages: ['en'], wordTimes: 'none', maxRate: 2.7, offline: true, isBuiltIn: false },
  reading: { alphabet: 'ascii' },
  nominal: [
    { setting: 1, wordsPerMinute: 160 },
    { setting: 2.5, wordsPerMinute: 401 },
  ],
  listVoices: async (path, signal) =>
    parseFestivalVoices(await runProgram(path, [...heap, '-b', listing], { timeoutMs: 10_000, signal })),
  args: (programName, setting) => [...heap, '-b', speaking(programName, setting)],
});

export const createFestivalEngine = (tempFolder: string): SpeechEngine =>
  createSystemEngine(festival(findProgram('festival')), tempFolder);

const speaking = (programName: string, setting: number): string =>
  `(begin (voice_${programName}) (Parameter.set 'Duration_Stretch ${stretchOf(setting)})` +
  ` (set! crier_text (fread ${maxTextBytes} (fopen "-" "r")))` +
  ` (utt.save.wave (utt.synth (eval (list 'Utterance 'Text crier_text))) "${soundFile}" 'riff))`;

const regions: Readonly<Record<string, string>> = { american: 'en-US', british: 'en-GB', scottish: 'en-GB' };

/**
 * What `listing` prints, a line a voice: `kal_diphone english male american`. English only: voices of other languages want their own
 * old character sets.
 */
export function parseFestivalVoices(printed: string): readonly ProgramVoice[] {
  return printed.split('\n').flatMap((line) => {
    const [, programName, gender, dialect] = /^([a-z][a-z0-9_]*) english (\S+) (\S+)$/i.exec(line.trim()) ?? [];
    if (!programName || !dialect) return [];
    const name = gender === 'female' ? `${title(programName)} (woman)` : `${title(programName)} (man)`;
    const voice = { voiceId: `${id}:${programName}`, engineId: id, name, language: regions[dialect] ?? 'en' };
    return [{ voice, programName }];
  });
}

const title = (programName: string): string =>
  programName
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
