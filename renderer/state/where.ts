import type { FeedList } from '../../contract/feeds';
import type { StoryView } from '../../contract/story';
import type { PlayerSnapshot } from '../playback/types';
import { emptyFeeds, viewTitle } from './feed-lines';
import type { Translate } from './labels';
import type { LibraryState } from './library';

type Lists = Pick<LibraryState, 'rows' | 'totalCount' | 'view' | 'selectedId' | 'covered' | 'copies'>;

function listName({ view, covered, copies }: Lists, t: Translate, feeds: FeedList): string {
  if (copies !== null) return t('copies.results');
  return covered === null ? viewTitle(view, feeds, t) : t('search.results');
}

function inList(lists: Lists, shown: StoryView | null, t: Translate, feeds: FeedList): string {
  const { rows, selectedId } = lists;
  const at = rows.findIndex(({ storyId }) => storyId === selectedId);
  const row = rows[at];
  if (row === undefined) return shown === null ? t('where.nothing') : t('where.story', { headline: shown.headline });
  return t('where.list', {
    headline: row.headline,
    number: at + 1,
    total: lists.totalCount,
    list: listName(lists, t, feeds),
  });
}

/** Where am I: in the story that is read or stopped in, else in the list. One sentence. */
export function whereText(
  player: PlayerSnapshot,
  lists: Lists,
  shown: StoryView | null,
  t: Translate,
  feeds: FeedList = emptyFeeds,
): string {
  const { story, at } = player;
  if (story === null || at === null || player.sentenceCount === 0) return inList(lists, shown, t, feeds);
  return t('where.reading', {
    headline: story.headline,
    section: t(`section.${at.section}`),
    number: player.sentenceNumber,
    total: player.sentenceCount,
    left: t('player.left', { count: player.minutesLeft }),
    state: t(`where.${player.state}`),
  });
}
