import type { SpeechEngine } from '../../core/speech/engine';
import { isMainRegion, languageTag } from './language-tag';
import { findProgram } from './programs';
import { runProgram } from './run-program';
import { createSystemEngine, type ProgramVoice, type SpeechProgram, soundFile } from './system-engine';

const id = 'macos';

/** Voices that sing, whisper or bubble. */
const novelties = new Set([
  'Bad News',
  'Bahh',
  'Bells',
  'Boing',
  'Bubbles',
  'Cellos',
  'Deranged',
  'Good News',
  'Hysterical',
  'Jester',
  'Organ',
  'Pipe Organ',
  'Superstar',
  'Trinoids',
  'Whisper',
  'Wobble',
  'Zarvox',
]);

/** The `say` program of macOS: words a minute with `-r`, standard input with `-f -` (its manual page). Not yet tried on a Mac. */
export const macSay = (program: string | null): SpeechProgram => ({
  id,
  name: 'macOS',
  system: 'darwin',
  program,
  capabilities: { languages: 'any', wordTimes: 'none', maxRate: 2.5, offline: true, isBuiltIn: false },
  reading: { alphabet: 'unicode' },
  nominal: [
    { setting: 175, wordsPerMinute: 175 },
    { setting: 350, wordsPerMinute: 350 },
  ],
  listVoices: async (path, signal) =>
    parseMacVoices(await runProgram(path, ['-v', '?'], { timeoutMs: 10_000, signal })),
  args: (programName, setting) => [
    '-v',
    programName,
    '-r',
    String(Math.round(setting)),
    '-o',
    soundFile,
    '--data-format=LEI16@22050',
    '-f',
    '-',
  ],
});

export const createMacEngine = (tempFolder: string): SpeechEngine =>
  createSystemEngine(macSay(findProgram('say')), tempFolder);

/** What `say -v ?` prints, a line a voice: `Eddy (German (Germany)) de_DE    # Hallo!`. */
export function parseMacVoices(printed: string): readonly ProgramVoice[] {
  const voices = printed.split('\n').flatMap((line): readonly ProgramVoice[] => {
    const [, name, written] = /^(\S.*?)\s+([a-z]{2,3}(?:[_-][A-Za-z0-9]+)*)\s+#/u.exec(line) ?? [];
    const language = written && languageTag(written);
    if (!name || !language || novelties.has(name)) return [];
    // The same name in two languages is two voices, and `say` tells them apart by the name alone: the first is the one it takes.
    return [{ voice: { voiceId: `${id}:${name}`, engineId: id, name, language }, programName: name }];
  });
  const unique = [...new Map(voices.toReversed().map((one) => [one.programName, one])).values()].toReversed();
  return unique.sort((a, b) => Number(isMainRegion(b.voice.language)) - Number(isMainRegion(a.voice.language)));
}
