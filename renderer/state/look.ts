import { revealFocus } from '../a11y/focus';
import { nextTheme } from '../a11y/themes';
import { changeSettings } from './change-settings';
import type { Model } from './model';
import { answer, reportFailure } from './report';

/** The next of the five themes; its name is announced. */
export function goToNextTheme(model: Model): void {
  const theme = nextTheme(model.theme.get());
  void changeSettings(model, { theme });
  answer(model, model.t('said.theme', { theme: model.t(`theme.${theme}`) }));
}

/** Zoom of the whole window. */
export async function zoom(model: Model, step: 'in' | 'out' | 'reset'): Promise<void> {
  const result = await model.call('window.zoom', { step });
  if (!result.ok) return reportFailure(model, result.error);
  answer(model, model.t('said.zoom', { percent: result.value.percent }));
}

/**
 * After zoom or a change of the window's size, text lies elsewhere: the sentence that is read or was stopped at comes back into view, or
 * else what has the focus.
 */
export function keepPlaceInView({ player, follower }: Pick<Model, 'player' | 'follower'>): void {
  const reveal = (): void => {
    if (follower.isFollowing() && player.snapshot().sentence !== null) follower.follow('instant');
    else revealFocus();
  };
  // Two frames: in the first the page may still change between its wide and its narrow layout.
  addEventListener('resize', () => requestAnimationFrame(() => requestAnimationFrame(reveal)));
}
