import type { ReactNode } from 'react';
import type { CommandId } from '../../contract/keymap';
import { runCommand } from '../state/commands';
import { Icon, type IconName } from './icons';
import { KeyHint, useAriaShortcuts } from './key-hint';
import { useModel, useTexts } from './model-context';

interface CommandButtonProps {
  readonly id: CommandId;
  /** Key of the locale files; without it the command's own name. */
  readonly label?: string;
  readonly icon?: IconName;
  readonly isPrimary?: boolean;
}

/** A button that does what a key does, with that key beside its name. */
export function CommandButton({ id, label = `command.${id}`, icon, isPrimary = false }: CommandButtonProps): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  return (
    <button
      type="button"
      className={isPrimary ? 'button primary' : 'button'}
      data-command={id}
      aria-keyshortcuts={useAriaShortcuts(id)}
      onClick={() => runCommand(model, id)}
    >
      {icon && <Icon name={icon} />}
      <span className="label">{t(label)}</span>
      <KeyHint id={id} />
    </button>
  );
}
