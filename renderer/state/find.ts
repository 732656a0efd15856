import { type SectionView, type StoryView, sections } from '../../contract/story';
import type { TextRange } from '../playback/types';

/** More matches than this are not counted: a single letter in a long article. */
export const maxMatches = 2_000;

/** Lower case without accents, one unit for one unit, so that offsets stay true. */
export function foldText(text: string): string {
  let folded = '';
  for (const unit of text) {
    const plain = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    folded += plain.length === unit.length ? plain : unit;
  }
  return folded;
}

const textOf = (view: SectionView, index: number): string =>
  view.blocks[index]?.runs.map((run) => run.text).join('') ?? '';

function* matchesIn(view: SectionView, wanted: string): Generator<readonly [number, number]> {
  for (let index = 0; index < view.blocks.length; index += 1) {
    const text = foldText(textOf(view, index));
    const start = view.blocks[index]?.startChars ?? 0;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      yield [start + at, start + at + wanted.length];
    }
  }
}

/**
 * Places of a text in what is drawn of a story, in reading order. Capitals and accents make no difference; a summary that only repeats
 * the article is left out; matches do not cross blocks.
 */
export function findInStory(story: StoryView, query: string): readonly TextRange[] {
  const wanted = foldText(query.trim());
  const found: TextRange[] = [];
  if (wanted === '') return found;
  for (const section of sections) {
    const view = story.sections[section];
    if (view.isStandIn) continue;
    for (const [startChars, endChars] of matchesIn(view, wanted)) {
      found.push({ section, startChars, endChars });
      if (found.length === maxMatches) return found;
    }
  }
  return found;
}
