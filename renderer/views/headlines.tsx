import { type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { ListBox } from 'react-aria-components/ListBox';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { isViewName } from '../../contract/story';
import type { LibraryState } from '../state/library';
import { useStore } from '../state/store';
import { activate, chooseRow } from '../state/stories';
import { CopiesBar } from './copies-bar';
import { Headline } from './headline';
import { useHeadlineLines } from './headline-lines';
import { useDateLocale, useModel, useTexts } from './model-context';
import { SearchField } from './search-field';
import { type LineLayout, type ListState, revealLine, useCurrentLine, useVisibleChoice } from './use-chosen-line';
import { useRecycledFocus } from './use-recycled-focus';
import { useSteadyList } from './use-steady-list';

/** A first guess; each line is measured when it is drawn. */
const layoutOptions = { estimatedRowHeight: 112 };

const lineUnder = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[role="option"]')?.dataset.key ?? null) : null;

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

function HeadlineList({ layout }: { readonly layout: LineLayout }): ReactNode {
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
  const lines = useHeadlineLines(rows, focusedId, useDateLocale(), t);
  const list = useRef<ListState | null>(null);
  useRecycledFocus();
  useVisibleChoice(layout, selectedId);
  useSteadyList(model, layout);
  useCurrentLine(list, layout, { lines, selectedId, focusedId });

  const openMenu = (event: MouseEvent): void => {
    const storyId = lineUnder(event.target);
    if (storyId === null) return;
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    model.ui.update((ui) => ({ ...ui, contextMenu: { kind: 'headline', storyId, x, y } }));
  };
  return (
    <ListBox
      aria-label={t(isCopies ? 'copies.title' : 'region.headlines')}
      // The state is given to this function only; it is needed to keep the current line.
      className={({ state }) => {
        list.current = state;
        return 'headline-list';
      }}
      items={lines}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      escapeKeyBehavior="none"
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) choose(String(key));
      }}
      onAction={(key) => void activate(model, String(key))}
      renderEmptyState={() => <p className="empty">{t(emptyKey(model.library.get()))}</p>}
      // The current line may stand where the list has drawn nothing: it must be there to take the focus.
      onFocus={() => {
        const current = list.current?.selectionManager.focusedKey;
        if (current !== null && current !== undefined) revealLine(layout, String(current));
      }}
      onContextMenu={openMenu}
    >
      {(line) => (
        <Headline
          line={line}
          onTap={() => void activate(model, line.id)}
          onFocus={() => enter(line.id)}
          onBlur={leave}
        />
      )}
    </ListBox>
  );
}

/** The list of stories: one tab stop, drawn only where it is looked at, so that thousands of lines cost nothing. */
export function Headlines(): ReactNode {
  const { library } = useModel();
  const { t } = useTexts();
  const rows = useStore(library, (state) => state.rows);
  const isCopies = useStore(library, ({ copies }) => copies !== null);
  const layout = useMemo(() => new ListLayout<unknown>(), []);
  const unread = rows.filter((row) => !row.isRead).length;
  return (
    <section className="headlines" data-region="headlines" aria-label={t('region.headlines')}>
      <h2>
        {t(isCopies ? 'copies.title' : 'region.headlines')}
        <span className="tally">{t('headlines.tally', { count: rows.length, unread })}</span>
      </h2>
      {isCopies ? <CopiesBar /> : <SearchField />}
      <Virtualizer layout={layout} layoutOptions={layoutOptions} shouldObserveItemSize>
        <HeadlineList layout={layout} />
      </Virtualizer>
    </section>
  );
}
