import { extname, resolve } from 'node:path';
import { prefetchSentences } from '../../contract/limits';
import type { Settings } from '../../contract/settings';
import type { SynthesisRequest } from '../core/speech/synthesiser';
import type { ViewableStory } from '../core/speech/view';
import { primaryLanguage } from '../core/text/language-tag';
import { silencing } from '../core/text/silence/silencing';
import { readStory } from './given-story';
import { inAdvance } from './in-advance';
import type { Speak } from './preparation';
import { oneLine } from './printing';
import { readAloud } from './read-aloud';
import { readingPlan, type Wanted } from './reading-plan';
import { writeSound } from './sound-file';
import { couldNot, type Told } from './told';
import type { Voices, World } from './world';

export interface ReadOptions {
  readonly section: Wanted;
  readonly voice?: string;
  readonly rate?: number;
  readonly lang?: string;
  readonly chapter?: number;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** `crier read FILE|URL|-`: prints and speaks a story, or writes its sound to a file. */
export async function read(world: World, source: string, options: ReadOptions): Promise<Told<null>> {
  const isMp3 = options.out !== undefined && extname(options.out).toLowerCase() === '.mp3';
  if (isMp3) return couldNot('cli.problem.no-mp3');
  const story = await readStory(world, source, options);
  return story.ok ? readGiven(world, story.value, oneLine(source), options) : story;
}

/**
 * Prints and speaks a story that was read already.
 *
 * @param name what sentences about it call it
 */
export async function readGiven(
  world: World,
  story: ViewableStory,
  name: string,
  options: ReadOptions,
): Promise<Told<null>> {
  const { out } = options;
  const settings = await world.settings();
  const voices = await world.voices();
  const { language } = story;
  const problem = await voiceProblem(voices, language, options.voice);
  if (problem !== null) return problem;

  const lines = readingPlan(story, options.section, settings);
  const rate = options.rate ?? settings.rate;
  const own = await world.pronouncer(language);
  const quieted = silencing(own, settings);
  const request = requestOf({ ...options, language, settings });
  const speak: Speak = ({ text, isCode }, atRate, isAhead, signal) => {
    const pronouncer = isCode ? own : quieted;
    return voices.synthesiser.synthesise({ ...request, pronouncer, rate: atRate, text, isAhead }, signal);
  };
  const read = { rate, name, isQuiet: options.quiet === true };
  if (out === undefined) return readAloud(world, { ...read, lines, speak });
  const speech = inAdvance(lines, prefetchSentences, (line, isAhead) => speak(line, rate, isAhead, world.signal));
  return writeSound(world, { ...read, speech, path: resolve(world.cwd, out) });
}

interface RequestParts extends ReadOptions {
  readonly language: string;
  readonly settings: Settings;
}

/** A voice that was asked for by name is not replaced by another; the person's usual one may be. */
const requestOf = ({ voice, language, settings }: RequestParts): Omit<SynthesisRequest, 'text' | 'rate'> => ({
  language,
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
