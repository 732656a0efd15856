import { extname, resolve } from 'node:path';
import { maxFailuresInARow, prefetchSentences } from '../../contract/limits';
import type { Settings } from '../../contract/settings';
import type { SynthesisRequest } from '../core/speech/synthesiser';
import { primaryLanguage } from '../core/text/language-tag';
import { inAdvance } from './in-advance';
import { oneLine } from './printing';
import { type Line, readingPlan, type Wanted } from './reading-plan';
import { type SpokenLine, writeSound } from './sound-file';
import { readStory } from './sources';
import { couldNot, done, failed, type Told } from './told';
import type { Voices, World } from './world';

export interface ReadOptions {
  readonly section: Wanted;
  readonly voice?: string;
  readonly rate?: number;
  readonly lang?: string;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** `crier read FILE`: prints and speaks a story, or writes its sound to a file. */
export async function read(world: World, source: string, options: ReadOptions): Promise<Told<null>> {
  const { out } = options;
  if (out !== undefined && extname(out).toLowerCase() === '.mp3') return couldNot('cli.problem.no-mp3');
  const story = await readStory(world, source, options.lang);
  if (!story.ok) return story;
  const settings = await world.settings();
  const voices = await world.voices();
  const { language } = story.value;
  const problem = await voiceProblem(voices, language, options.voice);
  if (problem !== null) return problem;

  const lines = readingPlan(story.value, options.section, settings);
  const rate = options.rate ?? settings.rate;
  const request = requestOf({ ...options, rate, language, settings });
  const speech = inAdvance(lines, prefetchSentences, (line, isAhead) =>
    voices.synthesiser.synthesise({ ...request, text: line.text, isAhead }, world.signal),
  );
  const read = { speech, rate, name: oneLine(source), isQuiet: options.quiet === true };
  return out === undefined ? aloud(world, read) : writeSound(world, { ...read, path: resolve(world.cwd, out) });
}

interface RequestParts extends ReadOptions {
  readonly rate: number;
  readonly language: string;
  readonly settings: Settings;
}

/** A voice that was asked for by name is not replaced by another; the person's usual one may be. */
const requestOf = ({ voice, rate, language, settings }: RequestParts): Omit<SynthesisRequest, 'text'> => ({
  language,
  rate,
  wantedVoiceId: voice ?? settings.voices[primaryLanguage(language)] ?? null,
  isVoiceTest: voice !== undefined,
});

async function voiceProblem({ registry }: Voices, language: string, voice?: string): Promise<Told<never> | null> {
  const all = await registry.voices();
  const speaks = (each: { readonly language: string }) => primaryLanguage(each.language) === primaryLanguage(language);
  if (voice === undefined) return all.some(speaks) ? null : couldNot('cli.problem.no-voice', { language });
  const wanted = all.find(({ voiceId }) => voiceId === voice);
  if (wanted === undefined) return couldNot('cli.problem.unknown-voice', { voice: oneLine(voice) });
  return speaks(wanted) ? null : couldNot('cli.problem.other-language', { voice, language, speaks: wanted.language });
}

interface Reading {
  readonly speech: AsyncGenerator<SpokenLine>;
  readonly rate: number;
  readonly name: string;
  readonly isQuiet: boolean;
}

async function aloud(world: World, { speech, rate, name, isQuiet }: Reading): Promise<Told<null>> {
  const output = world.soundOutput();
  if (output === null) return couldNot('cli.problem.no-player');
  let isFirstLine = true;
  let missed = 0;
  let missedInARow = 0;
  for await (const [line, sound] of speech) {
    if (world.signal.aborted) return couldNot('cli.problem.stopped');
    if (!isQuiet) await world.print(lineText(line, isFirstLine));
    isFirstLine = false;
    missedInARow = sound.ok ? 0 : missedInARow + 1;
    missed += sound.ok ? 0 : 1;
    if (!sound.ok && missedInARow >= maxFailuresInARow) return failed(sound.error, name);
    if (!sound.ok || sound.value.pcm.length === 0) continue;
    const played = await output.play(sound.value.pcm, sound.value.sampleRateHz, world.signal);
    if (played === 'stopped') return couldNot('cli.problem.stopped');
    if (played === 'failed') return couldNot('cli.problem.player-failed');
    await world.clock.sleep(line.pauseMs / rate, world.signal);
  }
  if (isFirstLine) return couldNot('cli.problem.nothing', { name });
  return missed === 0 ? done(null) : couldNot('cli.problem.missed', { count: missed });
}

/** An empty line before each paragraph, so that a screen reader can jump between them. */
const lineText = ({ text, isFirst }: Line, isFirstLine: boolean): string =>
  `${isFirst && !isFirstLine ? '\n' : ''}${oneLine(text)}\n`;
