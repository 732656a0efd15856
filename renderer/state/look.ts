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

/** Zoom of the whole window; the focused element stays in view. */
export async function zoom(model: Model, step: 'in' | 'out' | 'reset'): Promise<void> {
  const result = await model.call('window.zoom', { step });
  if (!result.ok) return reportFailure(model, result.error);
  answer(model, model.t('said.zoom', { percent: result.value.percent }));
  requestAnimationFrame(revealFocus);
}
