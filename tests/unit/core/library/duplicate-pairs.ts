import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryTraits } from '../../../../main/core/library/duplicates/same-story';

interface Text {
  readonly headline: string;
  readonly text: string;
}

interface Edited {
  readonly headline: string;
  /** Only so many sentences of the text, before the edits. */
  readonly cut?: number;
  readonly edits: readonly (readonly [from: string, to: string])[];
}

/** An event, told by an agency; copies of that, later states or other events in the same words, and the same event in other words. */
interface Told {
  readonly name: string;
  readonly language: string;
  readonly agency: Text;
  readonly copies: readonly Edited[];
  readonly updates: readonly Edited[];
  readonly others: readonly Text[];
}

export interface Pair {
  readonly name: string;
  readonly isSame: boolean;
  readonly one: StoryTraits;
  readonly other: StoryTraits;
}

const folder = join(import.meta.dirname, '../../../fixtures/duplicates');

/** All pairs of an event's stories: copies with their agency and each other are the same, everything else is not. */
export function pairsOf(file: string): readonly Pair[] {
  const events: readonly Told[] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  return events.flatMap(pairsOfEvent);
}

function pairsOfEvent({ name, language, agency, copies, updates, others }: Told): readonly Pair[] {
  const told = ({ headline, text }: Text): StoryTraits => ({
    headline,
    summary: null,
    article: text,
    language,
    linkKey: null,
    date: '2026-03-04T00:00:00.000Z',
  });
  const edited = (edit: Edited) => told({ headline: edit.headline, text: textOf(agency.text, edit) });
  const same = [told(agency), ...copies.map(edited)];
  const news = updates.map(edited);
  const pair = (isSame: boolean) => (one: StoryTraits, other: StoryTraits) => ({ name, isSame, one, other });
  return [
    ...couples(same).map(([one, other]) => pair(true)(one, other)),
    ...couples(news).map(([one, other]) => pair(false)(one, other)),
    ...same.flatMap((one) => [...news, ...others.map(told)].map((other) => pair(false)(one, other))),
  ];
}

function couples<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
}

function textOf(text: string, { cut, edits }: Edited): string {
  const start =
    cut === undefined
      ? text
      : text
          .split(/(?<=[.!?]"?)\s/)
          .slice(0, cut)
          .join(' ');
  return edits.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`nothing to edit: ${from}`);
    return now.replace(from, to);
  }, start);
}
