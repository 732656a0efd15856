import { endsWithFullStop, holdsSeveralSentences } from './line-traits';

/**
 * Which of two lines is the headline, when one is the headline and the other a summary or a paragraph: 0 for the first. What the lines are
 * counts more than where they stand; where the signs contradict each other, the first is the headline, as in both usual orders.
 */
export function chooseHeadline(first: string, second: string): 0 | 1 {
  const votes = [lengthVote, stopVote, sentencesVote].map((vote) => vote(first, second));
  return votes.reduce((sum, vote) => sum + vote, 1) > 0 ? 0 : 1;
}

/** Positive: the first line is the headline; negative: the second. */
type Vote = (first: string, second: string) => number;

/** A headline has no full stop at its end. */
const stopVote: Vote = (first, second) => (Number(endsWithFullStop(second)) - Number(endsWithFullStop(first))) * 2;

/** A headline is one sentence. */
const sentencesVote: Vote = (first, second) =>
  (Number(holdsSeveralSentences(second)) - Number(holdsSeveralSentences(first))) * 2;

/** A headline is clearly shorter. */
const lengthVote: Vote = (first, second) => {
  const ratio = second.length / Math.max(1, first.length);
  if (ratio >= 1.5) return 2;
  return ratio <= 1 / 1.5 ? -2 : 0;
};
