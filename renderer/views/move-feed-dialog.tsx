import { type FormEvent, type ReactNode, useState } from 'react';
import { type FolderChoice, folderFor } from '../state/add-feed';
import { moveFeed } from '../state/feed-actions';
import { reportFailure } from '../state/report';
import { DialogFrame } from './dialog-frame';
import { FolderField } from './folder-field';
import { useModel, useTexts } from './model-context';

/** Puts a feed into a folder, into a new one, or out of any. */
export function MoveFeedDialog({ feedId }: { readonly feedId: string }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const [feed] = useState(() => model.feeds.get().feeds.find((one) => one.feedId === feedId));
  const [choice, setChoice] = useState<FolderChoice>({ folderId: feed?.folderId ?? null });
  if (feed === undefined) return null;
  const submit = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    const folder = await folderFor(model, choice);
    if (!folder.ok) return reportFailure(model, folder.error);
    // A new folder is known to the page before the feed is said to be in it.
    const list = await model.call('feeds.list', {});
    if (list.ok) model.feeds.set(list.value);
    if (await moveFeed(model, feed, folder.value)) close();
  };
  return (
    <DialogFrame title={t('feeds.moveTitle', { title: feed.title })} className="small">
      {(close) => (
        <form onSubmit={(event) => void submit(event, close)}>
          <FolderField choice={choice} onChange={setChoice} />
          <div className="button-row">
            <button type="submit" className="button primary">
              {t('feeds.save')}
            </button>
          </div>
        </form>
      )}
    </DialogFrame>
  );
}
