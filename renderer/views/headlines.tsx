import { type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useCollator } from 'react-aria/useCollator';
import { ListBox, ListStateContext } from 'react-aria-components/ListBox';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { useListState } from 'react-stately/useListState';
import { isViewName } from '../../contract/story';
import type { LibraryState, ListRow } from '../state/library';
import { rememberedTexts } from '../state/remembered-texts';
import { useStore } from '../state/store';
import { activate, chooseRow } from '../state/stories';
import { CopiesBar } from './copies-bar';
import { Headline } from './headline';
import { HeadlineCollection, type HeadlineParts } from './headline-collection';
import { HeadlineKeys } from './headline-keys';
import { type HeadlineSurroundings, SurroundingsContext } from './headline-label';
import { HeadlineLayout } from './headline-layout';
import { lineUnder } from './line-under';
import { useDateLocale, useModel, useTexts } from './model-context';
import { isNarrow } from './narrow';
import { SearchField } from './search-field';
import { revealLine, useCurrentLine, useVisibleChoice } from './use-chosen-line';
import { useFirstFocus } from './use-first-focus';
import { useRecycledFocus } from './use-recycled-focus';
import { useSteadyList } from './use-steady-list';

/**
 * Which line has the focus. Typing a headline's first letters moves only the focus, so the choice follows it; coming back to the same line
 * chooses nothing.
 */
function useFocusedLine(choose: (storyId: string) => void) {
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const last = useRef<string | null>(null);
  const enter = (storyId: string): void => {
    setFocusedId(storyId);
    if (last.current !== null && last.current !== storyId) choose(storyId);
    last.current = storyId;
  };
  return { focusedId, enter, leave: () => setFocusedId(null) };
}

const emptyKey = ({ view, covered }: LibraryState): string => {
  if (covered !== null) return 'headlines.empty.search';
  return isViewName(view) ? `headlines.empty.${view}` : 'headlines.empty.feed';
};

/** What all lines share; the same object as long as nothing about it has changed. */
function useLinesSurroundings(onFocus: (storyId: string) => void, onBlur: () => void): HeadlineSurroundings {
  const { library } = useModel();
  const { t } = useTexts();
  const locale = useDateLocale();
  const totalCount = useStore(library, (state) => state.totalCount);
  const words = t('age.today');
  const today = new Date().toDateString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions are new with every drawing; their words change with the language only.
  return useMemo(
    () => ({ totalCount, now: new Date(today), locale, t: rememberedTexts(t), onFocus, onBlur }),
    [totalCount, locale, today, words],
  );
}

/** The lines of the list, of which those that stay are the same as before. */
function useHeadlineCollection(rows: readonly ListRow[], parts: HeadlineParts): HeadlineCollection {
  const before = useRef<HeadlineCollection | null>(null);
  const kept = useRef(parts);
  return useMemo(() => {
    before.current = new HeadlineCollection(rows, kept.current, before.current);
    return before.current;
  }, [rows]);
}

function HeadlineList({ layout }: { readonly layout: HeadlineLayout }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const rows = useStore(model.library, (state) => state.rows);
  const selectedId = useStore(model.library, (state) => state.selectedId);
  const isCopies = useStore(model.library, ({ copies }) => copies !== null);
  /** Asks the store, because lines are drawn once and keep the function they were given. */
  const choose = (storyId: string): void => {
    if (storyId !== model.library.get().selectedId) chooseRow(model, storyId);
  };
  const { focusedId, enter, leave } = useFocusedLine(choose);
  const surroundings = useLinesSurroundings(enter, leave);
  const lines = useHeadlineCollection(rows, {
    draw: (row, index) => <Headline row={row} index={index} />,
    // Where the story would stay hidden behind the list, one click is enough to go there.
    onPress: ({ storyId }, pointerType) => {
      if (pointerType === 'mouse' && isNarrow()) void activate(model, storyId);
    },
  });
  const state = useListState<ListRow>({
    collection: lines,
    selectionMode: 'single',
    selectionBehavior: 'replace',
    disallowEmptySelection: true,
    selectedKeys: selectedId === null ? [] : [selectedId],
    onSelectionChange: (keys) => {
      const [key] = keys === 'all' ? [] : keys;
      if (key !== undefined) choose(String(key));
    },
    layoutDelegate: layout,
  });
  const box = useRef<HTMLDivElement>(null);
  const collator = useCollator({ usage: 'search', sensitivity: 'base' });
  const keys = useMemo(
    () => new HeadlineKeys({ ref: box, layoutDelegate: layout }, lines, collator),
    [lines, collator, layout],
  );
  // The list box takes it; only its type does not tell.
  const delegate = { keyboardDelegate: keys };
  const list = useRef(state);
  list.current = state;
  useFirstFocus();
  useRecycledFocus();
  useVisibleChoice(layout, selectedId);
  useSteadyList(model, layout);
  useCurrentLine(list, { lines, selectedId, focusedId });

  const openMenu = (event: MouseEvent): void => {
    const storyId = lineUnder(event.target);
    if (storyId === null) return;
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    model.ui.update((ui) => ({ ...ui, contextMenu: { kind: 'headline', storyId, x, y } }));
  };
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <ListStateContext.Provider value={state}>
        <ListBox
          ref={box}
          aria-label={t(isCopies ? 'copies.title' : 'region.headlines')}
          className="headline-list"
          {...delegate}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          escapeKeyBehavior="none"
          onAction={(key) => void activate(model, String(key))}
          renderEmptyState={() => <p className="empty">{t(emptyKey(model.library.get()))}</p>}
          // The current line may stand where the list has drawn nothing: it must be there to take the focus.
          onFocus={() => {
            const current = list.current.selectionManager.focusedKey;
            if (current !== null && current !== undefined) revealLine(layout, String(current));
          }}
          onContextMenu={openMenu}
        />
      </ListStateContext.Provider>
    </SurroundingsContext.Provider>
  );
}

/** How many stories the list has and how many of them are unread, also while only its beginning is here. */
function tallyOf({ view, rows, next, totalCount, counts }: LibraryState, unread: number) {
  const isCounted = next !== null && (view === 'all' || view === 'unread');
  return { count: next === null ? rows.length : totalCount, unread: isCounted ? counts.unread : unread };
}

/** The list of stories: one tab stop, drawn only where it is looked at, so that thousands of lines cost nothing. */
export function Headlines(): ReactNode {
  const { library } = useModel();
  const { t } = useTexts();
  const state = useStore(library, (now) => now);
  const layout = useMemo(() => new HeadlineLayout(), []);
  const { rows } = state;
  const isCopies = state.copies !== null;
  const unread = useMemo(() => rows.filter((row) => !row.isRead).length, [rows]);
  return (
    <section
      className="headlines"
      data-region="headlines"
      data-growing={state.next !== null || undefined}
      aria-label={t('region.headlines')}
    >
      <h2>
        {t(isCopies ? 'copies.title' : 'region.headlines')}
        <span className="tally">{t('headlines.tally', tallyOf(state, unread))}</span>
      </h2>
      {isCopies ? <CopiesBar /> : <SearchField />}
      <Virtualizer layout={layout} shouldObserveItemSize>
        <HeadlineList layout={layout} />
      </Virtualizer>
    </section>
  );
}
