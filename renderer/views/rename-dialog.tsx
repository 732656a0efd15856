import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { maxTitleChars } from '../../contract/limits';
import { renameFeed, renameFolder } from '../state/feed-actions';
import type { Model } from '../state/model';
import { answer } from '../state/report';
import { answerAfter } from './answer-after';
import { DialogFrame } from './dialog-frame';
import { useModel, useTexts } from './model-context';
import { TextField } from './text-field';

interface NameFormProps {
  readonly name: string;
  readonly hint?: string;
  /** Null when it is done, else why not, in one sentence; it was announced. */
  readonly save: (name: string) => Promise<string | null>;
  readonly close: () => void;
}

function NameForm({ name, hint, save, close }: NameFormProps): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const why = await save(typed);
    setProblem(why);
    if (why !== null) return;
    close();
    answerAfter(model, t('feeds.renamed'));
  };
  const form = useRef<HTMLFormElement>(null);
  // Typing gives another name; an arrow key goes on with this one.
  useEffect(() => form.current?.querySelector('input')?.select(), []);
  return (
    <form ref={form} onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('feeds.name')}
        value={typed}
        maxChars={maxTitleChars}
        isFirst
        {...(hint === undefined ? {} : { hint })}
        {...(problem === null ? {} : { problem })}
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

/** The problem that was just told stands outside, where the dialog hides it. */
const toldProblem = ({ ui }: Model): string => ui.get().problem?.text ?? '';

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
          save={async (title) => ((await renameFeed(model, feed, title)) ? null : toldProblem(model))}
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
  const save = async (name: string): Promise<string | null> => {
    if (name.trim() !== '') return (await renameFolder(model, folder, name)) ? null : toldProblem(model);
    answer(model, t('feeds.needsName'));
    return t('feeds.needsName');
  };
  return (
    <DialogFrame title={t('feeds.renameTitle', { title: folder.name })} className="small">
      {(close) => <NameForm name={folder.name} save={save} close={close} />}
    </DialogFrame>
  );
}
