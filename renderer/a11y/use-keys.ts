import { useEffect, useRef } from 'react';
import type { CommandId } from '../../contract/keymap';
import type { FindCommand, Situation } from './keys';

/** Holding these keys down repeats them; holding any other does nothing more. */
const repeating: ReadonlySet<CommandId> = new Set([
  'sentence.previous',
  'sentence.next',
  'paragraph.previous',
  'paragraph.next',
  'rate.slower',
  'rate.faster',
  'zoom.in',
  'zoom.out',
]);

/**
 * The one listener for all shortcuts. It sits in the capture phase, because lists and menus keep PageUp, Enter and letters to themselves,
 * and a list would also page on Ctrl+PageDown.
 *
 * @param run acts on a command; false when there was nothing to do, so that the key keeps its usual meaning
 */
export function useKeys(find: FindCommand, situation: () => Situation, run: (id: CommandId) => boolean): void {
  const latest = useRef({ find, situation, run });
  latest.current = { find, situation, run };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.getModifierState('AltGraph')) return;
      const { find, situation, run } = latest.current;
      const id = find(event, situation());
      if (id === null) return;
      const acted = event.repeat && !repeating.has(id) ? true : run(id);
      if (!acted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
