import type { ReactNode } from 'react';
import { progressText, stopRefresh } from '../state/refresh';
import { useStore } from '../state/store';
import { useModel, useTexts } from './model-context';

/** How far a refresh is, in words and as a bar. Nothing here is live: its end is announced elsewhere, once. */
export function RefreshBar(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const progress = useStore(model.refresh, (state) => state.progress);
  if (!progress.isRunning) return null;
  const share = progress.totalCount === 0 ? 0 : progress.doneCount / progress.totalCount;
  return (
    <div className="refresh">
      <p>{progressText(progress, t)}</p>
      <div className="refresh-track" aria-hidden="true">
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <button type="button" className="button" onClick={() => stopRefresh(model)}>
        {t('refresh.stop')}
      </button>
    </div>
  );
}
