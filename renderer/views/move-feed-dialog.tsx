import { type FormEvent, type ReactNode, useState } from 'react';
import { type FolderChoice, folderFor } from '../state/add-feed';
import { movedText, moveFeed } from '../state/feed-actions';
import { answer } from '../state/report';
import { answerAfter } from './answer-after';
import { DialogFrame } from './dialog-frame';
import { FolderField } from './folder-field';
import { useModel, useTexts } from './model-context';

/** Puts a feed into a folder, into a new one, or out of any. */
export function MoveFeedDialog({ feedId }: { readonly feedId: string }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const [feed] = useState(() => model.feeds.get().feeds.find((one) => one.feedId === feedId));
  const [choice, setChoice] = useState<FolderChoice>({ folderId: feed?.folderId ?? null });
  const [problem, setProblem] = useState('');
  if (feed === undefined) return null;
  const submit = async (event: FormEvent, close: () => void): Promise<void> => {
    event.preventDefault();
    const folder = await folderFor(model, choice);
    if (!folder.ok) {
      const why = t(`error.${folder.error.code}`);
      setProblem(why);
      return answer(model, why);
    }
    if (!(await moveFeed(model, feed, folder.value))) return setProblem(model.ui.get().problem?.text ?? '');
    close();
    answerAfter(model, movedText(model, feed, folder.value));
  };
  return (
    <DialogFrame title={t('feeds.moveTitle', { title: feed.title })} className="small">
      {(close) => (
        <form onSubmit={(event) => void submit(event, close)}>
          <FolderField choice={choice} onChange={setChoice} isFirst />
          {problem !== '' && <p className="field-problem">{problem}</p>}
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
