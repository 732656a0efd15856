import type { Model } from './model';
import { answer, reportFailure } from './report';

/** Puts a text on the clipboard and says so. */
export async function copyText(model: Model, text: string): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  if (copied) answer(model, model.t('said.copied'));
  else reportFailure(model, { code: 'refused' });
}
