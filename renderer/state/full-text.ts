import type { ErrorCode } from '../../contract/errors';
import type { StoryView } from '../../contract/story';
import { firstSentence } from './feed-lines';
import type { Translate } from './labels';
import type { Model } from './model';
import { answer } from './report';
import { shownOrSay } from './shown-or-say';
import type { FullTextState } from './ui';

const put = ({ ui }: Pick<Model, 'ui'>, fullText: FullTextState | null): void =>
  ui.update((state) => ({ ...state, fullText }));

/** Two openings of one story hold the same article: what is read can go on as it is. */
const hasSameArticle = (one: StoryView, other: StoryView): boolean =>
  one.articleChars === other.articleChars &&
  one.sections.article.sentences.length === other.sections.article.sentences.length;

/** The voice goes on with the new text at the sentence it is in; a place where it rests is kept as a place. */
function readOn({ player, place }: Pick<Model, 'player' | 'place'>, story: StoryView): void {
  const before = player.snapshot();
  if (before.story?.storyId !== story.storyId || before.sentence === null) return;
  if (hasSameArticle(before.story, story)) return;
  const { section, startChars } = before.sentence;
  const at = { section, startChars, endChars: startChars };
  const isSounding = before.state === 'speaking' || before.state === 'loading';
  player.stop();
  if (isSounding) player.read(story, 'story', at);
  else place.set(at);
}

/** The story on screen has another text: it is drawn again where it is, and nothing moves. */
export async function reopenShown(model: Model, storyId: string): Promise<void> {
  const story = await model.shown.reopen(storyId);
  if (story !== null) readOn(model, story);
}

/** Why there is only the beginning, and that it can be read all the same; what to do stands on buttons below. */
export const fullTextProblem = (code: ErrorCode, t: Translate): string =>
  `${firstSentence(t(`error.${code}`))} ${t('fullText.stays')}`;

let count = 0;

/** Fetches the whole article of the shown story, where its feed gives only the beginning. */
export async function getFullText(model: Model): Promise<void> {
  const story = shownOrSay(model);
  if (story === null) return;
  if (story.isTeaser !== true) return answer(model, model.t('fullText.here'));
  answer(model, model.t('fullText.loading'));
  await fetchArticle(model, story, (text) => answer(model, text));
}

/** The same for a story that was opened, unless its feed says never, or it was tried before. Nobody asked, so nothing is said. */
export async function openFullText(model: Model, story: StoryView): Promise<void> {
  const feed = model.feeds.get().feeds.find(({ feedId }) => feedId === story.feedId);
  const wasTried = model.ui.get().fullText?.storyId === story.storyId;
  if (story.isTeaser !== true || story.url === null || feed === undefined || feed.fullText === 'off' || wasTried)
    return;
  await fetchArticle(model, story, () => undefined);
}

async function fetchArticle(model: Model, story: StoryView, tell: (text: string) => void): Promise<void> {
  const { fullText } = model.ui.get();
  if (fullText?.storyId === story.storyId && fullText.problem === null) return;
  count += 1;
  const { storyId } = story;
  put(model, { storyId, problem: null });
  const result = await model.call('story.fullText', { storyId, ticket: `full-text-${count}` });
  const isWanted = model.ui.get().fullText?.storyId === storyId;
  if (!result.ok) {
    if (!isWanted) return;
    put(model, { storyId, problem: result.error.code });
    return tell(fullTextProblem(result.error.code, model.t));
  }
  if (isWanted) put(model, null);
  await reopenShown(model, storyId);
  tell(model.t('fullText.done'));
}
