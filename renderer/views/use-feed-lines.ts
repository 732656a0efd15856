import { useMemo, useRef } from 'react';
import { type FeedLine, feedLines, holdFeedLabel, reuseLines } from '../state/feed-lines';
import { useStore } from '../state/store';
import { useModel, useTexts } from './model-context';

/**
 * The lines of Feeds. The one with the focus keeps its label while it has it: its count changes with every story that is read or comes.
 */
export function useFeedLines(focusedId: string | null): readonly FeedLine[] {
  const model = useModel();
  const { t, language } = useTexts();
  const list = useStore(model.feeds, (state) => state);
  const counts = useStore(model.library, (state) => state.counts);
  const showEdition = useStore(model.settings, (settings) => settings.showEdition);
  const closedFolders = useStore(model.settings, (settings) => settings.closedFolders);
  const held = useRef<{ readonly id: string | null; readonly label: string | null }>({ id: null, label: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is new with every drawing; its words change with the language only.
  const lines = useMemo(
    () => feedLines({ list, counts, showEdition, closedFolders }, t),
    [list, counts, showEdition, closedFolders, language],
  );
  if (held.current.id !== focusedId) {
    held.current = { id: focusedId, label: lines.find(({ id }) => id === focusedId)?.label ?? null };
  }
  const { id, label } = held.current;
  const drawn = useRef<readonly FeedLine[]>([]);
  return useMemo(() => {
    drawn.current = reuseLines(drawn.current, holdFeedLabel(lines, id, label));
    return drawn.current;
  }, [lines, id, label]);
}
