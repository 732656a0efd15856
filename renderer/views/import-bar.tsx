import type { ReactNode } from 'react';
import { stopImport } from '../state/import-files';
import { useStore } from '../state/store';
import { useModel, useTexts } from './model-context';

/** How far the reading of files is, once it takes long. Not live: its beginning and its end are announced elsewhere. */
export function ImportBar(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const importing = useStore(model.ui, (ui) => ui.importing);
  if (importing === null || !importing.isLong) return null;
  const { doneCount, totalCount } = importing;
  return (
    <div className="refresh">
      <p>{t('files.progress', { done: doneCount, count: totalCount })}</p>
      <button type="button" className="button" onClick={() => stopImport(model)}>
        {t('files.stop')}
      </button>
    </div>
  );
}
