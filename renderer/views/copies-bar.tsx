import type { ReactNode } from 'react';
import { leaveCopies } from '../state/copies';
import { Icon } from './icons';
import { useModel, useTexts } from './model-context';

/** Stands above the copies of a story: how to get back to the list. */
export function CopiesBar(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  return (
    <div className="copies">
      <p>{t('copies.hint')}</p>
      <button type="button" className="button" onClick={() => leaveCopies(model)}>
        <Icon name="close" />
        <span className="label">{t('copies.back')}</span>
      </button>
    </div>
  );
}
