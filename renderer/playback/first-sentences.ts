import { type StoryView, sections } from '../../contract/story';
import { positionAt, scriptOf } from './script';
import type { SentenceAddress } from './types';

/** What a key may be asked for as soon as a story is shown: the sentence at the saved place and the first of each section. */
export function firstSentences(story: StoryView): readonly SentenceAddress[] {
  const { storyId, part, place } = story;
  const script = scriptOf(story, true);
  const resting = place && positionAt(script, place.section, place.offsetChars);
  const resume = resting && place ? [{ section: place.section, sentence: resting.sentence }] : [];
  const firsts = sections
    .filter((section) => story.sections[section].sentences.length > 0 && (section !== 'article' || part === 0))
    .map((section) => ({ section, sentence: 0 }));
  const isRepeated = (one: { section: string; sentence: number }) =>
    resume.some(({ section, sentence }) => section === one.section && sentence === one.sentence);
  return [...resume, ...firsts.filter((one) => !isRepeated(one))].map(({ section, sentence }) => ({
    storyId,
    section,
    part: section === 'article' ? part : 0,
    sentence,
  }));
}
