import type { ReactNode } from 'react';
import { openLink } from '../state/links';
import { DialogFrame } from './dialog-frame';
import { useModel, useTexts } from './model-context';

/** Shows where a link leads before anything is opened outside Crier. */
export function LinkDialog({ url, host }: { readonly url: string; readonly host: string }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const open = (): void => {
    model.ui.update((ui) => ({ ...ui, dialog: null }));
    void openLink(model, url);
  };
  return (
    <DialogFrame title={t('link.title')} className="small">
      <p>{t('link.leadsTo')}</p>
      <p className="host">{host}</p>
      <p className="url">{url}</p>
      <button type="button" className="button primary" onClick={open}>
        {t('link.open')}
      </button>
    </DialogFrame>
  );
}
