import type { SpeechEngine } from '../../core/speech/engine';
import { isMainRegion, languageTag } from './language-tag';
import { findProgram } from './programs';
import { runProgram } from './run-program';
import { createSystemEngine, type ProgramVoice, type SpeechProgram, soundFile } from './system-engine';

const id = 'espeak-ng';
/** The program's own floor; it takes whole numbers only. */
const slowestSetting = 80;

/**
 * eSpeak NG, an installed program (GPL; started, never linked or shipped). Speeds measured with 1.51 on the reference sentence: at 175
 * 170 words a minute, at 900 860, on a nearly straight line between, up to 1155 at 1200.
 */
export const espeak = (program: string | null): SpeechProgram => ({
  id,
  name: 'eSpeak NG',
  system: 'linux',
  program,
  capabilities: { languages: 'any', wordTimes: 'none', maxRate: 5, offline: true, isBuiltIn: false },
  reading: { alphabet: 'unicode' },
  nominal: [
    { setting: 175, wordsPerMinute: 170 },
    { setting: 900, wordsPerMinute: 860 },
  ],
  listVoices: async (path, signal) =>
    parseEspeakVoices(await runProgram(path, ['--voices'], { timeoutMs: 10_000, signal })),
  args: (programName, setting) => {
    const wordsPerMinute = String(Math.max(slowestSetting, Math.round(setting)));
    return ['-b', '1', '-v', programName, '-s', wordsPerMinute, '-w', soundFile, '--stdin'];
  },
});

export const createEspeakEngine = (tempFolder: string): SpeechEngine =>
  createSystemEngine(espeak(findProgram('espeak-ng')), tempFolder);

interface Line {
  readonly tag: string;
  readonly name: string;
  readonly file: string;
  /** Smaller is better for the language as such: `fr-fr 5`, `fr-be (fr 8)`. */
  readonly priority: number;
}

/** What `espeak-ng --voices` prints: voices of each language best first. */
export function parseEspeakVoices(printed: string): readonly ProgramVoice[] {
  const lines = printed.split('\n').flatMap(parseLine).sort(byQuality);
  const names = new Set<string>();
  return lines.flatMap(({ tag, name, file }) => {
    if (names.has(name)) return [];
    names.add(name);
    return [{ voice: { voiceId: `${id}:${file}`, engineId: id, name, language: tag }, programName: file }];
  });
}

/** `Pty Language Age/Gender VoiceName File Other Languages`; MBROLA voices need files that may be missing. */
function parseLine(line: string): readonly Line[] {
  const [, priority, written, name, file, others] =
    /^\s*(\d+)\s+([\w-]+)\s+\S+\s+(\S+)\s+([\w/-]+)\s*(.*)$/u.exec(line) ?? [];
  if (!priority || !written || !name || !file || file.startsWith('mb/')) return [];
  const tag = written === 'piqd' ? 'tlh' : languageTag(withRegion(written, others ?? ''));
  if (!tag) return [];
  return [{ tag, name: readableName(name), file, priority: languagePriority(written, Number(priority), others ?? '') }];
}

const readableName = (name: string): string => name.replaceAll('_', ' ').trim();

/** Portuguese of Portugal is listed as `pt`, and `pt-pt` among its other languages. */
const withRegion = (written: string, others: string): string =>
  new RegExp(`\\((${written}-[a-z]{2}) \\d`).exec(others)?.[1] ?? written;

function languagePriority(written: string, own: number, others: string): number {
  const language = written.split('-')[0];
  const [, priority] = new RegExp(`\\(${language} (\\d+)\\)`).exec(others) ?? [];
  return priority ? Number(priority) : own;
}

function byQuality(a: Line, b: Line): number {
  const language = (line: Line) => line.tag.split('-')[0] ?? '';
  if (language(a) !== language(b)) return language(a) < language(b) ? -1 : 1;
  return Number(isMainRegion(b.tag)) - Number(isMainRegion(a.tag)) || a.priority - b.priority;
}
