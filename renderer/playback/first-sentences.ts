import type { SilenceSwitches } from '../../contract/silence';
import { type StoryView, sections } from '../../contract/story';
import { isSame, type Position, settleForward } from './plan';
import { addressAt, positionAt, scriptOf, segmentOf } from './script';
import type { SentenceAddress } from './types';

/** What a key may be asked for as soon as a story is shown: the sentence at the saved place and the first of each section. */
export function firstSentences(story: StoryView, switches: SilenceSwitches): readonly SentenceAddress[] {
  const script = scriptOf(story, true, switches);
  const { place } = story;
  const starts = [
    place && positionAt(script, place.section, place.offsetChars),
    ...sections.map((section): Position => ({ segment: segmentOf(script, section), sentence: 0 })),
  ];
  return starts
    .map((start) => start && settleForward(script.plan, start))
    .filter((at) => at !== null)
    .filter((at, index, all) => all.findIndex((other) => isSame(at, other)) === index)
    .filter(({ segment }) => script.plan[segment]?.sentences !== null)
    .map((at) => addressAt(script, at))
    .filter((address) => address !== null);
}
