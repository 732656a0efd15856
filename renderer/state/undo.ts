import type { Translate } from './labels';
import type { Model } from './model';
import { answer, reportFailure } from './report';
import type { Undo } from './ui';

/** What was done, in one sentence. */
export function doneText(undo: Undo, t: Translate): string {
  switch (undo.kind) {
    case 'feed':
      return t('undo.feed', { title: undo.title });
    case 'folder':
      return t('undo.folder', { title: undo.name });
    case 'markRead':
      return t('undo.markRead', { count: undo.count });
  }
}

/** What stands there again, in one sentence. */
export function undoneText(undo: Undo, t: Translate): string {
  switch (undo.kind) {
    case 'feed':
      return t('undone.feed', { title: undo.title });
    case 'folder':
      return t('undone.folder', { title: undo.name });
    case 'markRead':
      return t('undone.markRead', { count: undo.count });
  }
}

/** Shows that a change can be taken back, and says so with what was done. */
export function offerUndo(model: Pick<Model, 'ui' | 'announcer' | 't'>, undo: Undo): void {
  model.ui.update((ui) => ({ ...ui, undo }));
  answer(model, `${doneText(undo, model.t)} ${model.t('undo.how')}`);
}

export const forgetUndo = ({ ui }: Pick<Model, 'ui'>): void => ui.update((state) => ({ ...state, undo: null }));

/** The folder is made anew, and its feeds go back into it. */
async function restoreFolder({ call }: Pick<Model, 'call'>, name: string, feedIds: readonly string[]) {
  const folder = await call('folders.add', { name });
  if (!folder.ok) return folder;
  const { folderId } = folder.value;
  for (const feedId of feedIds) {
    const moved = await call('feeds.change', { feedId, folderId });
    // A feed that was removed meanwhile needs no folder.
    if (!moved.ok && moved.error.code !== 'not-found') return moved;
  }
  return folder;
}

function restore(model: Pick<Model, 'call'>, undo: Undo) {
  switch (undo.kind) {
    case 'feed':
      return model.call('feeds.restore', { feedId: undo.feedId });
    case 'folder':
      return restoreFolder(model, undo.name, undo.feedIds);
    case 'markRead':
      return model.call('library.undoMarkRead', { undoId: undo.undoId });
  }
}

/** Takes the last change back. It can be tried again when that fails. */
export async function takeBack(model: Pick<Model, 'call' | 'ui' | 'announcer' | 't'>): Promise<void> {
  const { undo } = model.ui.get();
  if (undo === null) return answer(model, model.t('undo.nothing'));
  forgetUndo(model);
  const result = await restore(model, undo);
  if (result.ok) return answer(model, undoneText(undo, model.t));
  model.ui.update((ui) => ({ ...ui, undo: ui.undo ?? undo }));
  reportFailure(model, result.error);
}
