import { type FormEvent, type ReactNode, useState } from 'react';
import { maxTitleChars } from '../../contract/limits';
import { renameFeed, renameFolder } from '../state/feed-actions';
import { DialogFrame } from './dialog-frame';
import { useModel, useTexts } from './model-context';
import { TextField } from './text-field';

interface NameFormProps {
  readonly name: string;
  readonly hint?: string;
  /** False: it could not be done, and the person was told. */
  readonly save: (name: string) => Promise<boolean>;
  readonly close: () => void;
}

function NameForm({ name, hint, save, close }: NameFormProps): ReactNode {
  const { t } = useTexts();
  const [typed, setTyped] = useState(name);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await save(typed)) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('feeds.name')}
        value={typed}
        maxChars={maxTitleChars}
        isFirst
        {...(hint === undefined ? {} : { hint })}
        onChange={setTyped}
      />
      <div className="button-row">
        <button type="submit" className="button primary">
          {t('feeds.save')}
        </button>
      </div>
    </form>
  );
}

/** Another name for a feed. */
export function RenameFeedDialog({ feedId }: { readonly feedId: string }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const [feed] = useState(() => model.feeds.get().feeds.find((one) => one.feedId === feedId));
  if (feed === undefined) return null;
  return (
    <DialogFrame title={t('feeds.renameTitle', { title: feed.title })} className="small">
      {(close) => (
        <NameForm
          name={feed.title}
          hint={t('feeds.nameHint')}
          save={(title) => renameFeed(model, feed, title)}
          close={close}
        />
      )}
    </DialogFrame>
  );
}

/** Another name for a folder. */
export function RenameFolderDialog({ folderId }: { readonly folderId: string }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const [folder] = useState(() => model.feeds.get().folders.find((one) => one.folderId === folderId));
  if (folder === undefined) return null;
  const save = async (name: string): Promise<boolean> => {
    if (name.trim() !== '') return renameFolder(model, folder, name);
    model.announcer.say({ kind: 'answer', text: t('feeds.needsName') });
    return false;
  };
  return (
    <DialogFrame title={t('feeds.renameTitle', { title: folder.name })} className="small">
      {(close) => <NameForm name={folder.name} save={save} close={close} />}
    </DialogFrame>
  );
}
