import type { Block } from '../../../contract/story';
import { cutSentences } from '../text/segment';
import { runsText, sliceRuns } from './block-text';

/** About 60 English words, twenty seconds of listening: our own choice. */
const maxStandInChars = 400;
/** More of a paragraph is not looked at. */
const lookChars = 4_096;

/**
 * The beginning of an article in place of a missing summary: whole sentences of its first paragraphs, about 400 characters, at least
 * one sentence. Empty when the article is.
 */
export function standInSummary(article: readonly Block[], language: string): readonly Block[] {
  const taken: Block[] = [];
  let room = maxStandInChars;
  for (const block of readable(article)) {
    const text = runsText(sliceRuns(block.runs, 0, lookChars));
    const endChars = wholeSentences(text, language, room, taken.length === 0);
    if (endChars > 0) taken.push({ ...block, runs: sliceRuns(block.runs, 0, endChars) });
    room -= endChars;
    if (endChars < text.length || room <= 0) break;
  }
  return taken;
}

/** Length of the leading sentences that fit in `room`, the first one always when `isFirst`. */
function wholeSentences(text: string, language: string, room: number, isFirst: boolean): number {
  const ends = cutSentences(text, language).map((sentence) => sentence.endChars);
  return ends.findLast((end) => end <= room) ?? (isFirst ? (ends[0] ?? 0) : 0);
}

function readable(article: readonly Block[]): readonly Block[] {
  const spoken = article.filter((block) => block.runs.some((run) => /[\p{L}\p{N}]/u.test(run.text)));
  const paragraphs = spoken.filter((block) => block.kind === 'paragraph');
  return paragraphs.length > 0 ? paragraphs : spoken;
}
