import { flushSync } from 'react-dom';
import { rateRange } from '../../contract/limits';
import type { Section, StoryView } from '../../contract/story';
import { focusRegion, focusStart, regionElement } from '../a11y/focus';
import { isAllSilent } from '../playback/silent';
import type { TextRange } from '../playback/types';
import { textRangeOfSelection } from '../reading/selection';
import { changeSettings } from './change-settings';
import { wordsPerMinute } from './labels';
import type { Model } from './model';
import { answer } from './report';
import { shownOrSay } from './shown-or-say';
import { selectRow } from './stories';

function realSelection(): TextRange | null {
  const root = regionElement('story');
  const range = root === null ? null : textRangeOfSelection(root);
  return range !== null && range.endChars > range.startChars ? range : null;
}

function startPlaying(model: Model, story: StoryView): void {
  const selection = realSelection();
  const place = model.place.get();
  model.place.set(null);
  if (selection !== null) model.player.readSelection(story, selection);
  else model.player.toggle(story, place);
}

/** F8: pauses what sounds and goes on with what is paused, unless the person has put the place elsewhere since. */
export function togglePlay(model: Model): void {
  const { state } = model.player.snapshot();
  const isMoved = model.place.get() !== null;
  if (state === 'speaking' || state === 'loading' || (state === 'paused' && !isMoved)) {
    model.player.toggle(model.shown.get());
    return;
  }
  const story = shownOrSay(model);
  if (story === null) return;
  if (state === 'paused') model.player.stop();
  startPlaying(model, story);
}

export function readSection(model: Model, section: Section): void {
  const story = shownOrSay(model);
  if (story === null) return;
  if (story.sections[section].sentences.length === 0) {
    answer(model, model.t(`said.empty.${section}`));
    return;
  }
  if (isAllSilent(story, section, model.settings.get())) {
    answer(model, model.t('said.allSilent'));
    return;
  }
  model.place.set(null);
  model.player.read(story, section);
}

export function readFrom(model: Model, place: TextRange): void {
  const story = shownOrSay(model);
  if (story === null) return;
  model.place.set(null);
  model.player.read(story, 'story', place);
}

const isShown = (model: Model, story: StoryView): boolean => {
  const shown = model.shown.get();
  return shown?.storyId === story.storyId && shown.part === story.part;
};

const markElement = (): HTMLElement | null => regionElement('story')?.querySelector<HTMLElement>('[data-mark]') ?? null;

const isMarkDrawn = (): boolean => markElement() !== null;

/** Puts focus and caret on the marked sentence, or on the headline when it is not on screen. */
export function focusMark(model: Model): void {
  flushSync(() => model.ui.update((ui) => ({ ...ui, region: 'story' })));
  const mark = markElement();
  if (mark !== null) focusStart(mark);
  else focusRegion('story');
}

/**
 * Silence. The sentence that was spoken is marked; with `focus` its story is shown and it gets focus and caret, so that a screen
 * reader goes on from there.
 */
export function stop(model: Model, wish: 'focus' | 'quiet'): void {
  const { story } = model.player.snapshot();
  const range = model.player.stop();
  model.preview.stop();
  model.place.set(null);
  if (story !== null && range !== null) {
    if (wish === 'focus' && !isShown(model, story)) {
      model.shown.put(story);
      selectRow(model, story.storyId);
    }
    const mark = { storyId: story.storyId, part: story.part, range };
    model.ui.update((ui) => ({ ...ui, mark }));
  }
  if (wish === 'focus' && (range !== null || isMarkDrawn())) focusMark(model);
}

/** One step slower or faster, or back to 180 words a minute. */
export function changeRate(model: Model, step: -1 | 0 | 1): void {
  const current = model.settings.get().rate;
  const wanted = step === 0 ? rateRange.normal : current + step * rateRange.step;
  const rate = Math.min(rateRange.max, Math.max(rateRange.min, Math.round(wanted * 100) / 100));
  void changeSettings(model, { rate });
  answer(model, model.t('said.rate', { words: wordsPerMinute(rate) }));
}
