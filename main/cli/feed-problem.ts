import type { FeedRow } from '../../contract/feeds';
import { oneLine } from './printing';
import { webProblem } from './told';
import type { World } from './world';

/** What is wrong with a feed, in one sentence that names it; empty where nothing is. */
export function feedProblemText({ t }: World, { title, problem }: FeedRow): string {
  if (problem === null) return '';
  // Most empty answers are feeds that broke off.
  const code = problem.code === 'empty-file' ? 'damaged-answer' : problem.code;
  const { key, values } = webProblem({ code, message: '' }, oneLine(title));
  return oneLine(t(key, values));
}
