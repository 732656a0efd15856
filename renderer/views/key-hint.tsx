import type { ReactNode } from 'react';
import type { CommandId } from '../../contract/keymap';
import { ariaChord, chordLabel, chordsOfCommand } from '../a11y/chord-label';
import { useStore } from '../state/store';
import { useModel, useTexts } from './model-context';

/** All chords of a command as they are printed, in the interface's language and the keyboard's layout. */
export function useChordLabels(id: CommandId): readonly string[] {
  const { shell, layout } = useModel();
  const { t } = useTexts();
  const platform = useStore(shell, (state) => state.platform);
  const keyboard = useStore(layout, (state) => state);
  const name = (key: string): string => t(`key.${key}`);
  return chordsOfCommand(id, platform).map((chord) => chordLabel(chord, platform, keyboard, name));
}

/** The value of `aria-keyshortcuts` for a command. */
export function useAriaShortcuts(id: CommandId): string {
  const { shell } = useModel();
  const platform = useStore(shell, (state) => state.platform);
  return chordsOfCommand(id, platform)
    .map((chord) => ariaChord(chord, platform))
    .join(' ');
}

/** The key of a command, for the eyes only: names of buttons stay exact, screen readers get `aria-keyshortcuts`. */
export function KeyHint({ id }: { readonly id: CommandId }): ReactNode {
  const [label] = useChordLabels(id);
  if (label === undefined) return null;
  return (
    <span className="key-hint" aria-hidden="true">
      <kbd>{label}</kbd>
    </span>
  );
}
