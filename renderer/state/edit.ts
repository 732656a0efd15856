import { type EditAction, editActions } from '../../contract/menu';
import type { Model } from './model';
import { answer } from './report';

export const isEditAction = (key: unknown): key is EditAction => editActions.some((action) => action === key);

/** An editing action on the field with focus. A page may not read the clipboard, so Paste only tells the key that can. */
export function edit(model: Model, action: EditAction): void {
  const isDone = action !== 'paste' && document.execCommand(action);
  if (!isDone) answer(model, model.t(action === 'paste' ? 'said.pasteKey' : 'said.nothingToEdit'));
}
