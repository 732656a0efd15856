import type { Section } from '../../contract/story';
import type { Active } from './machine';
import { isSame } from './plan';
import { type Script, spanAt } from './script';
import type { Heard } from './voice';

export interface ExactPlace {
  readonly section: Section;
  /** Start of the word, as an offset in the section. */
  readonly chars: number;
  /** How much of the sentence was heard. */
  readonly ms: number;
}

/** The word that is heard; before the sentence sounds, where it will begin. Null in a part that is not loaded. */
export function exactPlace({ at, start }: Active, script: Script, heard: Heard | null): ExactPlace | null {
  const section = script.plan[at.segment]?.section;
  const span = spanAt(script, at);
  if (!section || !span) return null;
  if (heard) return { section, chars: heard.chars, ms: heard.ms };
  const wanted = isSame(at, start.position) ? start.fromChars : null;
  return { section, chars: wanted ?? span.startChars, ms: 0 };
}
