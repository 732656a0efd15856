import type { StoryView } from '../../contract/story';
import { regionElement } from '../a11y/focus';
import type { TextRange } from '../playback/types';
import { textRangeOfSelection } from '../reading/selection';
import { sentenceAt, textOfSentence } from '../reading/sentence-at';
import { isCapital, lettersOf, within, wordIndexAt, wordsOf } from '../reading/words';
import type { Translate } from './labels';
import type { Model } from './model';
import { shownOrSay } from './shown-or-say';
import type { WordToFix } from './ui';

/** The words of the sentence at a place. Null without a sentence there. */
export function wordToFix(story: StoryView, place: TextRange): WordToFix | null {
  const view = story.sections[place.section];
  const index = sentenceAt(view.sentences, place.startChars) ?? 0;
  const span = view.sentences[index];
  if (span === undefined) return null;
  const text = textOfSentence(view, span);
  const words = wordsOf(text, story.language);
  const chosen = wordIndexAt(words, place.startChars - span.startChars);
  const selected = wordsOf(within(place, span.startChars, text), story.language).map((word) => word.text);
  const own = words[chosen]?.text ?? '';
  return {
    language: story.language,
    words: words.map((word) => word.text),
    chosen,
    text: selected.length > 1 ? selected.join(' ') : own,
  };
}

function pointedAt(model: Model): TextRange | null {
  const root = regionElement('story');
  const selection = root === null ? null : textRangeOfSelection(root);
  const isReal = selection !== null && selection.endChars > selection.startChars;
  return isReal ? selection : (model.place.get() ?? selection);
}

/** What sounds or sounded last; from silence, the word at the caret first. */
function wanted(model: Model): WordToFix | null {
  const { state, story, word, sentence } = model.player.snapshot();
  const spoken = word ?? (sentence && { ...sentence, endChars: sentence.startChars });
  const heard = story !== null && spoken !== null ? wordToFix(story, spoken) : null;
  if (state !== 'idle' && heard !== null) return heard;
  const shown = model.shown.get();
  const place = shown && pointedAt(model);
  const read = shown && place ? wordToFix(shown, place) : null;
  if (read ?? heard) return read ?? heard;
  const other = shownOrSay(model);
  return other && wordToFix(other, { section: 'headline', startChars: 0, endChars: 0 });
}

/** Ctrl+E: silence, and a dialog for the word just spoken. */
export function openFixWord(model: Model): void {
  const { state } = model.player.snapshot();
  const word = wanted(model);
  if (word === null) return;
  const goesOn = state === 'speaking' || state === 'loading';
  model.player.pause();
  model.ui.update((ui) => ({ ...ui, isMenuOpen: false, dialog: { kind: 'fixWord', word, goesOn } }));
}

/** Reading goes on when the dialog closes: from the same instant, or with the sentence anew so that the change is heard. */
export function goOnReading(model: Model, isChanged: boolean): void {
  if (model.player.snapshot().state !== 'paused') return;
  if (isChanged) model.player.repeat(null);
  else model.player.resume();
}

const nameOf = (letter: string, t: Translate): string => {
  const names: Readonly<Record<string, string>> = { ' ': 'space', "'": 'apostrophe', '’': 'apostrophe', '-': 'hyphen' };
  const name = names[letter];
  if (name !== undefined) return t(`fix.${name}`);
  return isCapital(letter) ? t('fix.capital', { letter }) : letter;
};

/** "capital B, r, y": for the eyes and for a screen reader. */
export const spelling = (text: string, t: Translate): string =>
  lettersOf(text)
    .map((letter) => nameOf(letter, t))
    .join(', ');
