import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { type ViewName, viewNames } from '../../contract/story';
import { useStore } from '../state/store';
import { chooseView } from '../state/stories';
import { useModel, useTexts } from './model-context';

interface Line {
  readonly id: ViewName;
  readonly name: string;
  readonly count: number;
}

const isViewName = (key: unknown): key is ViewName => viewNames.some((name) => name === key);

/** The lists a person can choose. Choosing shows the list; focus stays here. */
export function Feeds(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const view = useStore(model.library, (state) => state.view);
  const counts = useStore(model.library, (state) => state.counts);
  const showEdition = useStore(model.settings, (settings) => settings.showEdition);
  const lines: readonly Line[] = viewNames
    .filter((id) => id !== 'edition' || showEdition)
    .map((id) => ({ id, name: t(`view.${id}`), count: counts[id] }));
  return (
    <nav className="feeds" data-region="feeds" aria-label={t('region.feeds')}>
      <h2>{t('region.feeds')}</h2>
      <ListBox
        aria-label={t('region.feeds')}
        className="views"
        items={lines}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={[view]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (isViewName(key)) void chooseView(model, key);
        }}
      >
        {(line) => (
          <ListBoxItem id={line.id} className="view" textValue={line.name} aria-label={`${line.name}, ${line.count}`}>
            <span>{line.name}</span> <span className="count">{line.count}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </nav>
  );
}
