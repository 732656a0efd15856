import type { StoryView } from '../../contract/story';
import type { Model } from './model';
import { answer } from './report';

/** The shown story, or null after a word about it. */
export function shownOrSay(model: Model): StoryView | null {
  const shown = model.shown.get();
  if (shown === null) answer(model, model.t('said.noStory'));
  return shown;
}
