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

/** `crier spoken [FILE]`: what the voice would be given for each sentence; nothing for what it leaves out. */
export async function spoken(world: World, source: string, options: TextOptions): Promise<Told<null>> {
  const cut = await readSentences(world, source, options);
  if (!cut.ok) return cut;
  const found = await speakAll(world, cut.value);
  if (world.signal.aborted) return failed(cancelled, source);
  await world.print(options.json === true ? jsonText(found) : lines(found.map((each) => each.spoken)));
  return done(null);
}

interface Spoken {
  readonly source: string;
  readonly spoken: string;
}

/** Looks up now and then, so that Ctrl+C ends a text of megabytes too; 500 sentences take about a fifth of a second. */
async function speakAll(world: World, { language, sentences, text }: Cut): Promise<readonly Spoken[]> {
  const settings = await world.settings();
  const pronouncer = silencing(await world.pronouncer(language), settings);
  const silences = silenceInText(text, sentences, language);
  const found: Spoken[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (index % 500 === 499) await world.clock.sleep(0, world.signal);
    if (world.signal.aborted) break;
    const words = isSpoken(silences[index], settings) ? normalise(sentence.text, language, pronouncer).text : '';
    found.push({ source: sentence.text, spoken: words });
  }
  return found;
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
