import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from './icons';
import { useModel, useTexts } from './model-context';

/** The dialog's own live regions: a screen reader hears nothing from outside a modal dialog. */
function DialogLive(): ReactNode {
  const { announcer } = useModel();
  const polite = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (polite.current === null || assertive.current === null) return;
    return announcer.enter({ polite: polite.current, assertive: assertive.current });
  }, [announcer]);
  return (
    <div className="visually-hidden">
      <div ref={polite} aria-live="polite" aria-atomic="true" />
      <div ref={assertive} aria-live="assertive" aria-atomic="true" />
    </div>
  );
}

interface DialogFrameProps {
  readonly title: string;
  readonly className?: string;
  /** Called once when the person, or a child by `close`, closes the dialog. */
  readonly onClosed?: () => void;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** A modal dialog: holds the focus, closes with Escape or its button, and gives the focus back to where it came from. */
export function DialogFrame({ title, className = '', onClosed, children }: DialogFrameProps): ReactNode {
  const { ui, preview } = useModel();
  const { t } = useTexts();
  const close = (): void => {
    preview.stop();
    ui.update((state) => ({ ...state, dialog: null }));
    onClosed?.();
  };
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Modal className={`modal ${className}`}>
        <Dialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button type="button" className="button" onClick={close}>
              <Icon name="close" />
              <span className="label">{t('dialog.close')}</span>
            </button>
          </div>
          <div className="dialog-body">{typeof children === 'function' ? children(close) : children}</div>
          <DialogLive />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
