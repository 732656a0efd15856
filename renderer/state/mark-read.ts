import type { Settings } from '../../contract/settings';
import type { StoryStatus, ViewId } from '../../contract/story';
import { isOwnList, patchReadTo } from './library';
import type { Model } from './model';
import { answer, reportFailure } from './report';
import { offerUndo } from './undo';

/** What is true of a story that was heard to its end. */
export const heardChange = ({ heardIsRead }: Pick<Settings, 'heardIsRead'>): Partial<StoryStatus> =>
  heardIsRead ? { isHeard: true, isRead: true } : { isHeard: true };

async function markRead(model: Model, view: ViewId, upToStoryId: string | null): Promise<void> {
  const result = await model.call('library.markRead', { view, upToStoryId });
  if (!result.ok) return reportFailure(model, result.error);
  const { count, undoId } = result.value;
  if (undoId === null) return answer(model, model.t('markRead.none'));
  const { library, shown } = model;
  const isShownList = library.get().view === view && isOwnList(library.get());
  if (isShownList) library.update((state) => patchReadTo(state, upToStoryId));
  const story = library.get().rows.find((row) => row.storyId === shown.get()?.storyId);
  if (story?.isRead === true) shown.patch(story.storyId, { isRead: true });
  offerUndo(model, { kind: 'markRead', undoId, count });
}

/** Marks the list on screen read, from its first line to the chosen one. */
export async function markReadToHere(model: Model): Promise<void> {
  const { view, selectedId, covered, copies } = model.library.get();
  if (copies !== null) return answer(model, model.t('markRead.inCopies'));
  if (covered !== null) return answer(model, model.t('markRead.inSearch'));
  if (selectedId === null) return answer(model, model.t('where.nothing'));
  await markRead(model, view, selectedId);
}

export const markListRead = (model: Model, view: ViewId): Promise<void> => markRead(model, view, null);
