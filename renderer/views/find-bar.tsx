import type { KeyboardEvent, ReactNode } from 'react';
import { closeFind, search, stepMatch } from '../state/find-actions';
import { useStore } from '../state/store';
import { Icon, type IconName } from './icons';
import { useModel, useTexts } from './model-context';

interface FindButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly onClick: () => void;
}

function FindButton({ label, icon, onClick }: FindButtonProps): ReactNode {
  return (
    <button type="button" className="button" onClick={onClick}>
      <Icon name={icon} />
      <span className="label">{label}</span>
    </button>
  );
}

/** Finds text in the shown story. Enter and Shift+Enter go from match to match, Escape ends at the match. */
export function FindBar(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const find = useStore(model.ui, (ui) => ui.find);
  if (find === null) return null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    stepMatch(model, event.shiftKey ? -1 : 1);
  };
  const total = find.matches.length;
  const count = total === 0 ? t('find.zero') : t('find.count', { number: find.current + 1, total });
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chromium 108 does not know the search element.
    <div role="search" className="find">
      <label htmlFor="find-field">{t('find.label')}</label>
      <input
        id="find-field"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={find.query}
        onChange={(event) => search(model, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="find-count">{find.query.trim() === '' ? '' : count}</p>
      <FindButton label={t('find.previous')} icon="up" onClick={() => stepMatch(model, -1)} />
      <FindButton label={t('find.next')} icon="down" onClick={() => stepMatch(model, 1)} />
      <FindButton label={t('find.close')} icon="close" onClick={() => closeFind(model)} />
    </div>
  );
}
