import type { Failure } from '../../contract/errors';
import { isSpoken } from '../../contract/silence';
import type { Span } from '../core/text/long-sentence';
import { normalise } from '../core/text/normalise';
import { silenceInText } from '../core/text/silence/plain-lines';
import { silencing } from '../core/text/silence/silencing';
import { segmentLarge } from '../core/text/whole-text';
import { jsonText, oneLine } from './printing';
import { readPlain } from './sources';
import { done, failed, type Told } from './told';
import type { World } from './world';

export interface TextOptions {
  readonly lang?: string;
  readonly json?: boolean;
}

/** A sentence without the white space around it. `text` is what stands between the offsets, UTF-16 units of the whole text. */
interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `crier sentences [FILE]`: a text cut into sentences, one a line. */
export async function sentences(world: World, source: string, options: TextOptions): Promise<Told<null>> {
  const cut = await readSentences(world, source, options);
  if (!cut.ok) return cut;
  const found = cut.value.sentences;
  await world.print(options.json === true ? jsonText(found) : lines(found.map(({ text }) => text)));
  return done(null);
}

/**
 * `crier spoken [FILE]`: what the voice would be given for each sentence; nothing for what it leaves out. Lines come as they are made, so that
 * a reader that leaves early ends the work too.
 */
export async function spoken(world: World, source: string, options: TextOptions): Promise<Told<null>> {
  const cut = await readSentences(world, source, options);
  if (!cut.ok) return cut;
  const found: Spoken[] = [];
  for await (const part of spokenParts(world, cut.value)) {
    if (options.json === true) found.push(...part);
    else await world.print(lines(part.map((each) => each.spoken)));
  }
  if (world.signal.aborted) return failed(cancelled, source);
  if (options.json === true) await world.print(jsonText(found));
  return done(null);
}

interface Spoken {
  readonly source: string;
  readonly spoken: string;
}

/** Takes about a tenth of a second. */
const partSentences = 500;

/** Looks up after each part, so that Ctrl+C ends a text of megabytes too; nothing more comes then. */
async function* spokenParts(world: World, { language, sentences, text }: Cut): AsyncGenerator<readonly Spoken[]> {
  const settings = await world.settings();
  const pronouncer = silencing(await world.pronouncer(language), settings);
  const silences = silenceInText(text, sentences, language);
  const speak = (sentence: Sentence, index: number): Spoken => ({
    source: sentence.text,
    spoken: isSpoken(silences[index], settings) ? normalise(sentence.text, language, pronouncer).text : '',
  });
  for (let from = 0; from < sentences.length && !world.signal.aborted; from += partSentences) {
    yield sentences.slice(from, from + partSentences).map((sentence, at) => speak(sentence, from + at));
    await world.clock.sleep(0, world.signal);
  }
}

const cancelled: Failure = { code: 'cancelled', message: 'cancelled' };

interface Cut {
  readonly language: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

async function readSentences(world: World, source: string, { lang }: TextOptions): Promise<Told<Cut>> {
  const text = await readPlain(world, source);
  if (!text.ok) return text;
  const language = lang ?? (await world.languageDetector())(text.value);
  const spans = await segmentLarge(text.value, language, world.sentenceCutter, world.signal);
  return spans.ok
    ? done({ language, text: text.value, sentences: sentencesOf(text.value, spans.value) })
    : failed(spans.error, source);
}

/** Sentences of nothing but white space are left out. */
const sentencesOf = (text: string, spans: readonly Span[]): readonly Sentence[] =>
  spans.flatMap(({ startChars, endChars }) => {
    const raw = text.slice(startChars, endChars);
    const start = startChars + raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    return trimmed === '' ? [] : [{ text: trimmed, start, end: start + trimmed.length }];
  });

const lines = (texts: readonly string[]): string => texts.map((text) => `${oneLine(text)}\n`).join('');
