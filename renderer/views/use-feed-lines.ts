import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  type FeedLine,
  feedLines,
  holdFeedLabel,
  rememberedFeedLines,
  reuseLines,
  reusePlaces,
} from '../state/feed-lines';
import { createStore, type Store, useStore } from '../state/store';
import { useModel, useTexts } from './model-context';

type LinesById = ReadonlyMap<string, FeedLine>;

/** Where each line of Feeds finds what it tells now. */
export type LinesNow = Pick<Store<LinesById>, 'get' | 'subscribe'>;

const byId = (lines: readonly FeedLine[]): LinesById => new Map(lines.map((line) => [line.id, line]));

/** What a line tells now; a line that has just come tells what it came with. */
export const useLineNow = (now: LinesNow, line: FeedLine): FeedLine =>
  useStore(now, (lines) => lines.get(line.id) ?? line);

/**
 * The list and, apart from it, what its lines tell now. React Aria draws every line again when the list changes, some tenths of a second
 * for hundreds of feeds; a number that changes must draw its own line only.
 */
export function useSteadyFeedLines(focusedId: string | null): {
  readonly places: readonly FeedLine[];
  readonly now: LinesNow;
} {
  const lines = useFeedLines(focusedId);
  const [now] = useState(() => createStore(byId(lines)));
  useLayoutEffect(() => now.set(byId(lines)), [now, lines]);
  const drawn = useRef<readonly FeedLine[]>([]);
  const places = useMemo(() => {
    drawn.current = reusePlaces(drawn.current, lines);
    return drawn.current;
  }, [lines]);
  return { places, now };
}

/**
 * The lines of Feeds. The one with the focus keeps its label while it has it: its count changes with every story that is read or comes.
 */
function useFeedLines(focusedId: string | null): readonly FeedLine[] {
  const model = useModel();
  const { t, language } = useTexts();
  const list = useStore(model.feeds, (state) => state);
  const counts = useStore(model.library, (state) => state.counts);
  const showEdition = useStore(model.settings, (settings) => settings.showEdition);
  const closedFolders = useStore(model.settings, (settings) => settings.closedFolders);
  const held = useRef<{ readonly id: string | null; readonly label: string | null }>({ id: null, label: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `t` is new with every drawing; its words change with the language only.
  const lineOf = useMemo(() => rememberedFeedLines(t), [language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const lines = useMemo(
    () => feedLines({ list, counts, showEdition, closedFolders }, t, lineOf),
    [list, counts, showEdition, closedFolders, lineOf],
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
