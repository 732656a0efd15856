import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, type RefObject, useRef, useState } from 'react';
import { ListBox, type ListBoxRenderProps } from 'react-aria-components/ListBox';
import { isViewId } from '../../contract/story';
import { menuOf, toggleFolder } from '../state/feed-actions';
import { type FeedLine, problemsLine, stepFrom } from '../state/feed-lines';
import type { Model } from '../state/model';
import { useStore } from '../state/store';
import { chooseView } from '../state/stories';
import { FeedLineItem } from './feed-line';
import { lineUnder } from './line-under';
import { useModel, useTexts } from './model-context';
import { type LinesNow, useSteadyFeedLines } from './use-feed-lines';

type ListState = ListBoxRenderProps['state'];

const arrows: Readonly<Record<string, 'left' | 'right'>> = { ArrowLeft: 'left', ArrowRight: 'right' };

const chooseLine = (model: Model, line: string): void => {
  if (isViewId(line)) void chooseView(model, line);
};

const openProblems = ({ ui }: Model): void => ui.update((state) => ({ ...state, dialog: { kind: 'feedProblems' } }));

/** Closes or opens the folder under the keys, or goes to it. True when there was something to do. */
function step(model: Model, event: KeyboardEvent, focusLine: (line: string) => void): boolean {
  const key = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey ? undefined : arrows[event.key];
  const line = lineUnder(event.target);
  if (key === undefined || line === null) return false;
  const wanted = stepFrom(line, key, model.feeds.get(), model.settings.get().closedFolders);
  if (wanted === null) return false;
  if (wanted.kind === 'focus') focusLine(wanted.id);
  else void toggleFolder(model, wanted.folderId, wanted.kind === 'close');
  return true;
}

interface FeedListProps {
  readonly places: readonly FeedLine[];
  readonly now: LinesNow;
  readonly list: RefObject<ListState | null>;
  readonly onFocusLine: (id: string | null) => void;
}

/** The list itself, apart from what its lines tell: it is drawn again when lines come, go or are called otherwise, or another is chosen. */
const FeedList = memo(function FeedList({ places, now, list, onFocusLine }: FeedListProps): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const view = useStore(model.library, (state) => state.view);
  return (
    <ListBox
      aria-label={t('region.feeds')}
      // The state is given to this function only; it is needed to go from a feed to its folder.
      className={({ state }) => {
        list.current = state;
        return 'views';
      }}
      items={places}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      escapeKeyBehavior="none"
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) chooseLine(model, String(key));
      }}
      onAction={(key) => {
        if (key === problemsLine) openProblems(model);
        else chooseLine(model, String(key));
      }}
    >
      {(line) => (
        <FeedLineItem
          line={line}
          now={now}
          onFocus={() => onFocusLine(line.id)}
          onBlur={() => onFocusLine(null)}
          onPress={() => {
            if (line.kind === 'problems') openProblems(model);
          }}
        />
      )}
    </ListBox>
  );
});

/** The lists a person can choose: the fixed ones, folders and feeds. Choosing shows the list; focus stays here. */
export function Feeds(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const hasNone = useStore(model.feeds, ({ feeds }) => feeds.length === 0);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const { places, now } = useSteadyFeedLines(focusedId);
  const list = useRef<ListState | null>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    const focusLine = (line: string): void => {
      list.current?.selectionManager.setFocusedKey(line);
      chooseLine(model, line);
    };
    if (step(model, event, focusLine)) event.preventDefault();
  };
  const openMenu = (event: MouseEvent): void => {
    const line = lineUnder(event.target);
    const menu = line === null ? null : menuOf(line);
    if (menu === null) return;
    event.preventDefault();
    const { clientX: x, clientY: y } = event;
    model.ui.update((ui) => ({ ...ui, contextMenu: { ...menu, x, y } }));
  };
  return (
    <nav
      className="feeds"
      data-region="feeds"
      aria-label={t('region.feeds')}
      onContextMenu={openMenu}
      onKeyDownCapture={onKeyDown}
    >
      <h2>{t('region.feeds')}</h2>
      <FeedList places={places} now={now} list={list} onFocusLine={setFocusedId} />
      {hasNone && <p className="feeds-hint">{t('feeds.hint')}</p>}
    </nav>
  );
}
