import type { KeyboardEvent, ReactNode } from 'react';
import { maxSearchChars } from '../../contract/limits';
import type { Translate } from '../state/labels';
import { closeSearch, goToResults, typeSearch } from '../state/search-actions';
import { useStore } from '../state/store';
import { Icon } from './icons';
import { useModel, useTexts } from './model-context';

function countText(shown: number, count: number | null, t: Translate): string {
  if (count === null) return '';
  return count > shown ? t('search.some', { count, shown }) : t('search.count', { count });
}

/** Searches all stories; what is found takes the place of the list below. Down goes there, Escape leaves. */
export function SearchField(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const search = useStore(model.ui, (ui) => ui.search);
  const shown = useStore(model.library, ({ rows, covered }) => (covered === null ? 0 : rows.length));
  if (search === null) return null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    goToResults(model);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: Chromium 108 does not know the search element.
    <div role="search" className="search">
      <label htmlFor="search-field">{t('search.label')}</label>
      <input
        id="search-field"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={maxSearchChars}
        aria-describedby="search-hint"
        value={search.text}
        onChange={(event) => typeSearch(model, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="button" onClick={() => closeSearch(model)}>
        <Icon name="close" />
        <span className="label">{t('search.close')}</span>
      </button>
      <p id="search-hint" className="search-hint">
        {t('search.hint')}
      </p>
      <p className="search-count">{countText(shown, search.totalCount, t)}</p>
    </div>
  );
}
