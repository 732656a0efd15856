import type { Handlers, Input } from '../../../contract/commands';
import { fail, ok, type Result } from '../../../contract/errors';
import { verbatim } from '../pronunciations/pronouncers';
import { previewRequest } from '../speech/preview';
import { sentenceAt } from '../speech/section-view';
import { inSection, type SynthesisRequest, wordsInSection } from '../speech/synthesiser';
import { viewStory } from '../speech/view';
import { primaryLanguage } from '../text/language-tag';
import { silencing } from '../text/silence/silencing';
import type { Context } from './context';

type SpeechCommand = 'speech.voices' | 'speech.synthesise' | 'speech.words' | 'speech.cancel' | 'speech.preview';

export function speechHandlers(context: Context): Pick<Handlers<'core'>, SpeechCommand> {
  const { registry, synthesiser, tickets, pronunciations } = context;
  return {
    'speech.voices': async () => ok(await registry.voices()),
    'speech.synthesise': (input) => synthesise(context, input),
    'speech.words': (input) => findWords(context, input),
    'speech.cancel': (input) => {
      tickets.cancel(input.tickets);
      return ok(null);
    },
    'speech.preview': ({ ticket, verbatim: isVerbatim, ...preview }) => {
      const pronouncer = isVerbatim === true ? verbatim : pronunciations.pronouncer(preview.language);
      const request = { ...previewRequest(preview), pronouncer };
      return tickets.run(ticket, (signal) => synthesiser.synthesise(request, signal));
    },
  };
}

async function synthesise(context: Context, input: Input<'speech.synthesise'>) {
  const wanted = requestFor(context, input);
  if (!wanted.ok) return wanted;
  const { startChars, request } = wanted.value;
  const whole = { ...request, isAhead: input.ahead === true };
  const sound = await context.tickets.run(input.ticket, (signal) => context.synthesiser.synthesise(whole, signal));
  return sound.ok ? ok(inSection(sound.value, startChars)) : sound;
}

async function findWords(context: Context, input: Input<'speech.words'>) {
  const wanted = requestFor(context, input);
  if (!wanted.ok) return wanted;
  const { startChars, request } = wanted.value;
  const same = { ...request, wantedVoiceId: input.voiceId };
  const words = await context.tickets.run(input.ticket, (signal) => context.synthesiser.words(same, signal));
  return words.ok ? ok(wordsInSection(words.value, startChars)) : words;
}

type Address = Pick<Input<'speech.synthesise'>, 'storyId' | 'section' | 'part' | 'sentence' | 'rate'>;

/** A sentence by its number, as a request in the person's voice. `startChars`: where it begins in its section. */
function requestFor(
  context: Context,
  input: Address,
): Result<{ readonly request: SynthesisRequest; readonly startChars: number }> {
  const story = context.library.story(input.storyId);
  if (!story.ok) return story;
  const { sections, part } = viewStory(story.value, input.part);
  if (part !== input.part) return fail('not-found', 'no such part');
  const sentence = sentenceAt(sections[input.section], input.sentence);
  if (sentence === null) return fail('not-found', 'no such sentence');
  const { text, startChars, kind } = sentence;
  const { language } = story.value;
  const settings = context.settings.current();
  const wantedVoiceId = settings.voices[primaryLanguage(language)] ?? null;
  const own = context.pronunciations.pronouncer(language);
  const pronouncer = kind === 'code' ? own : silencing(own, settings);
  return ok({ request: { pronouncer, text, language, rate: input.rate, wantedVoiceId }, startChars });
}
