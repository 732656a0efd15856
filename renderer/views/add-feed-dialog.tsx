import { type ReactNode, useState } from 'react';
import type { FoundFeed } from '../../contract/feeds';
import { type FolderChoice, follow, isOnRequest } from '../state/add-feed';
import { loadFeeds, removeFeed } from '../state/feed-actions';
import { goToRegion } from '../state/navigate';
import { answer } from '../state/report';
import { chooseView } from '../state/stories';
import { AddressForm } from './address-form';
import { DialogFrame } from './dialog-frame';
import { FollowForm } from './follow-form';
import { FoundPage } from './found-page';
import { useModel, useTexts } from './model-context';
import { StarterSites } from './starter-sites';
import { useAddFeed } from './use-add-feed';
import { useEscape } from './use-escape';

interface AddFeedProps {
  readonly address: string;
  readonly replaces: string | null;
  readonly close: () => void;
}

function Steps({ address, replaces, close }: AddFeedProps): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const [typed, setTyped] = useState(address);
  const { step, look, readPage, back, fail } = useAddFeed(close);
  const [old] = useState(() => model.feeds.get().feeds.find(({ feedId }) => feedId === replaces));
  useEscape(step.kind === 'looking' ? back : null);

  const lookFor = (next: string): void => {
    setTyped(next);
    void look(next);
  };
  const goTo = (feedId: string): void => {
    close();
    void chooseView(model, `feed:${feedId}`);
    // After the dialog has given the focus back.
    setTimeout(() => goToRegion(model, 'headlines'));
  };
  const followIt = async (feed: FoundFeed, title: string, folder: FolderChoice): Promise<void> => {
    const isFirst = model.feeds.get().feeds.length === 0;
    const result = await follow(model, feed, title, folder);
    if (!result.ok) return fail(result.error);
    if (old !== undefined) await removeFeed(model, old);
    close();
    await loadFeeds(model);
    await chooseView(model, `feed:${result.value.feedId}`);
    const said = t('addFeed.followed', { title: title.trim() || feed.title });
    answer(model, isFirst && isOnRequest(model.settings.get()) ? `${said} ${t('addFeed.onlyOnRequest')}` : said);
  };

  const [first, ...others] = step.kind === 'feeds' ? step.feeds : [];
  if (first !== undefined) {
    const folderId = old?.folderId ?? null;
    const onFollow = (...chosen: Parameters<typeof followIt>): void => void followIt(...chosen);
    return <FollowForm feeds={[first, ...others]} folderId={folderId} onFollow={onFollow} onBack={back} />;
  }
  if (step.kind === 'page') {
    const { url, title } = step;
    return <FoundPage url={url} title={title} onRead={() => void readPage(url)} onLook={lookFor} onBack={back} />;
  }
  return (
    <>
      <AddressForm
        step={step}
        address={typed}
        onAddress={setTyped}
        onFind={() => void look(typed)}
        onStop={back}
        onGoTo={goTo}
      />
      {isOnRequest(model.settings.get()) && <p>{t('addFeed.onlyOnRequest')}</p>}
      <StarterSites onChoose={lookFor} />
    </>
  );
}

/** Follows a feed: its address or that of its site is typed, or a well-known site is chosen. */
export function AddFeedDialog({ address, replaces }: Omit<AddFeedProps, 'close'>): ReactNode {
  const { t } = useTexts();
  return (
    <DialogFrame title={t('command.feed.add')}>
      {(close) => <Steps address={address} replaces={replaces} close={close} />}
    </DialogFrame>
  );
}
