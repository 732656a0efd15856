import { type FormEvent, type ReactNode, useState } from 'react';
import type { FoundFeed } from '../../contract/feeds';
import { maxTitleChars } from '../../contract/limits';
import { type FolderChoice, titleOf } from '../state/add-feed';
import { FolderField } from './folder-field';
import { FoundFeeds } from './found-feeds';
import { useTexts } from './model-context';
import { TextField } from './text-field';

interface FollowFormProps {
  readonly feeds: readonly [FoundFeed, ...FoundFeed[]];
  readonly folderId: string | null;
  readonly onFollow: (feed: FoundFeed, title: string, folder: FolderChoice) => void;
  readonly onBack: () => void;
}

/** Which of the feeds that were found, under which name, and in which folder. */
export function FollowForm({ feeds, folderId, onFollow, onBack }: FollowFormProps): ReactNode {
  const { t } = useTexts();
  const [first] = feeds;
  const [feed, setFeed] = useState<FoundFeed>(first);
  const [title, setTitle] = useState(titleOf(first));
  const [folder, setFolder] = useState<FolderChoice>({ folderId });
  const choose = (next: FoundFeed): void => {
    setFeed(next);
    setTitle(titleOf(next));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onFollow(feed, title, folder);
  };
  return (
    <form onSubmit={submit}>
      <FoundFeeds feeds={feeds} chosen={feed} onChoose={choose} />
      <TextField
        label={t('feeds.name')}
        value={title}
        maxChars={maxTitleChars}
        isFirst={feeds.length === 1}
        onChange={setTitle}
      />
      <FolderField choice={folder} onChange={setFolder} />
      <div className="button-row">
        <button type="submit" className="button primary">
          {t('addFeed.follow')}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t('addFeed.back')}
        </button>
      </div>
    </form>
  );
}
