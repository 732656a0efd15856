import { type ReactNode, useEffect, useState } from 'react';
import { importDropped, takeDropped } from '../state/dropped-files';
import { useModel, useTexts } from './model-context';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** The whole window takes files that are dropped on it; a text dragged about inside it is left alone. */
export function DropZone(): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDrag = (event: DragEvent): void => {
      event.preventDefault();
      setOver(hasFiles(event) && event.type !== 'dragleave');
    };
    const onDrop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      const dropped = event.dataTransfer === null ? [] : takeDropped(event.dataTransfer);
      if (dropped.length > 0) void importDropped(model, dropped);
    };
    const types = ['dragenter', 'dragover', 'dragleave'] as const;
    for (const type of types) window.addEventListener(type, onDrag);
    window.addEventListener('drop', onDrop);
    return () => {
      for (const type of types) window.removeEventListener(type, onDrag);
      window.removeEventListener('drop', onDrop);
    };
  }, [model]);
  if (!isOver) return null;
  return (
    <div className="drop" aria-hidden="true">
      <p>{t('drop.here')}</p>
    </div>
  );
}
