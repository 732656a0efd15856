import type { StoryView } from '../../contract/story';
import type { PlayerSnapshot } from '../playback/types';
import type { Translate } from './labels';
import type { LibraryState } from './library';

function inList({ rows, view, selectedId }: LibraryState, shown: StoryView | null, t: Translate): string {
  const at = rows.findIndex(({ storyId }) => storyId === selectedId);
  const row = rows[at];
  if (row === undefined) return shown === null ? t('where.nothing') : t('where.story', { headline: shown.headline });
  return t('where.list', {
    headline: row.headline,
    number: at + 1,
    total: rows.length,
    list: t(`view.${view}`),
  });
}

/** Where am I: in the story that is read or stopped in, else in the list. One sentence. */
export function whereText(
  player: PlayerSnapshot,
  library: LibraryState,
  shown: StoryView | null,
  t: Translate,
): string {
  const { story, at } = player;
  if (story === null || at === null || player.sentenceCount === 0) return inList(library, shown, t);
  return t('where.reading', {
    headline: story.headline,
    section: t(`section.${at.section}`),
    number: player.sentenceNumber,
    total: player.sentenceCount,
    left: t('player.left', { count: player.minutesLeft }),
    state: t(`where.${player.state}`),
  });
}
