import { isSpoken, type SilenceSwitches } from '../../../../contract/silence';
import type { Pronouncer, Replacement } from '../replacement';
import { type MarkClass, silentMarks } from './marks';

const markClasses: readonly MarkClass[] = ['address', 'footnote'];

/**
 * What is said in other words, with the marks that are not to be spoken left out. A person's own word for more than the mark wins;
 * inside an address it would only bring the address back.
 */
export function silencing(own: Pronouncer | undefined, switches: SilenceSwitches): Pronouncer {
  const classes = markClasses.filter((silence) => !isSpoken(silence, switches));
  return {
    find(text) {
      const said = own?.find(text) ?? [];
      const isOwn = (mark: Replacement) => said.some(({ start, end }) => start <= mark.start && end >= mark.end);
      return [...silentMarks(text, classes).filter((mark) => !isOwn(mark)), ...said];
    },
  };
}
