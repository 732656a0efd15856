import type { ReactNode } from 'react';
import { useStore } from '../state/store';
import { doneText, forgetUndo } from '../state/undo';
import { CommandButton } from './command-button';
import { useModel, useTexts } from './model-context';

/** The last change that can be taken back. It stays until it is taken back, hidden, or another takes its place. */
export function UndoBar(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const undo = useStore(model.ui, (ui) => ui.undo);
  if (undo === null) return null;
  return (
    <div className="undo">
      <p>{doneText(undo, t)}</p>
      <CommandButton id="change.undo" label="undo.button" />
      <button type="button" className="button" onClick={() => forgetUndo(model)}>
        {t('undo.hide')}
      </button>
    </div>
  );
}
