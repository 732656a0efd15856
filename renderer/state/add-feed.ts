import type { Failure, Result } from '../../contract/errors';
import type { FeedList, FoundAtAddress, FoundFeed } from '../../contract/feeds';
import { maxTitleChars } from '../../contract/limits';
import type { Settings } from '../../contract/settings';
import { firstSentence } from './feed-lines';
import type { Translate } from './labels';
import type { Model } from './model';

/** Where the dialog for a new feed stands. */
export type AddStep =
  /** Waits for an address; `problem` says why the last one led nowhere, `knownId` which feed it is that is followed already. */
  | { readonly kind: 'ask'; readonly problem: string | null; readonly knownId: string | null }
  | { readonly kind: 'looking'; readonly isPage: boolean }
  | { readonly kind: 'feeds'; readonly feeds: readonly FoundFeed[] }
  | { readonly kind: 'page'; readonly url: string; readonly title: string };

export const askStep: AddStep = { kind: 'ask', problem: null, knownId: null };

export const problemStep = (problem: string, knownId: string | null = null): AddStep => ({
  kind: 'ask',
  problem,
  knownId,
});

const knownFeed = ({ feeds }: FeedList, address: string): string | null =>
  feeds.find(({ url }) => url === address)?.feedId ?? null;

/** The feed that a failure names as followed already. */
export function knownIdOf({ code, detail }: Failure): string | null {
  const feedId = detail?.feedId;
  return code === 'feed-known' && typeof feedId === 'string' ? feedId : null;
}

/** Why an address led to nothing, and what to do in this dialog: the whole sentences tell of keys that mean something elsewhere. */
export function problemOf(failure: Failure, t: Translate): AddStep {
  const what = firstSentence(t(`error.${failure.code}`));
  const isKnown = failure.code === 'feed-known';
  return problemStep(isKnown ? what : `${what} ${t('addFeed.tryAgain')}`, knownIdOf(failure));
}

/** Crier asks feeds for news only when it is told to. */
export const isOnRequest = ({ refreshOnStart, refreshEveryMinutes }: Settings): boolean =>
  !refreshOnStart && refreshEveryMinutes === 0;

/** What an answer means: feeds to choose from, a page, a feed that is followed already, or one sentence about why not. */
export function stepAfter(result: Result<FoundAtAddress>, list: FeedList, t: Translate): AddStep {
  if (!result.ok) {
    const { error } = result;
    return error.code === 'cancelled' ? askStep : problemOf(error, t);
  }
  const found = result.value;
  if (found.kind === 'page') return { kind: 'page', url: found.url, title: found.title };
  const [only] = found.feeds;
  if (only === undefined) return problemOf({ code: 'no-feed-found', message: '' }, t);
  const feedId = found.feeds.length === 1 ? knownFeed(list, only.url) : null;
  if (feedId !== null) return problemOf({ code: 'feed-known', message: '', detail: { feedId } }, t);
  return { kind: 'feeds', feeds: found.feeds };
}

/** What a step is worth saying when it comes; null when nothing is to be said. */
export function stepText(step: AddStep, t: Translate): string | null {
  switch (step.kind) {
    case 'ask':
      return step.problem;
    case 'looking':
      return t(step.isPage ? 'addFeed.reading' : 'addFeed.looking');
    case 'feeds':
      return t('addFeed.found', { count: step.feeds.length });
    case 'page':
      return t('addFeed.isPage');
  }
}

/** The first page of the site that an address belongs to, where its feed is most often named; null when it is no web address. */
export function siteOf(url: string): string | null {
  try {
    const { origin, protocol } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? `${origin}/` : null;
  } catch {
    return null;
  }
}

/** What a found feed is called when it does not tell. */
export const titleOf = ({ title, url }: Pick<FoundFeed, 'title' | 'url'>): string =>
  (title.trim() || url).slice(0, maxTitleChars);

let count = 0;

/** A name for a request, by which it can be taken back. */
export function newTicket(): string {
  count += 1;
  return `find-${count}`;
}

export const cancelLookup = ({ call }: Pick<Model, 'call'>, ticket: string): void =>
  void call('speech.cancel', { tickets: [ticket] });

/** Where a new feed goes: `folderId` of one that is there, or the name of a new one. */
export type FolderChoice = { readonly folderId: string | null } | { readonly newName: string };

/** The folder's id; one that does not exist yet is made, unless there is one of that name. */
export async function folderFor(
  { call, feeds }: Pick<Model, 'call' | 'feeds'>,
  choice: FolderChoice,
): Promise<Result<string | null>> {
  if ('folderId' in choice) return { ok: true, value: choice.folderId };
  const name = choice.newName.trim().slice(0, maxTitleChars);
  if (name === '') return { ok: true, value: null };
  const known = feeds.get().folders.find((folder) => folder.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return { ok: true, value: known.folderId };
  const made = await call('folders.add', { name });
  return made.ok ? { ok: true, value: made.value.folderId } : made;
}

/** Follows a feed. An empty title is the feed's own. */
export async function follow(
  model: Pick<Model, 'call' | 'feeds'>,
  feed: FoundFeed,
  title: string,
  choice: FolderChoice,
): Promise<Result<{ readonly feedId: string }>> {
  const folder = await folderFor(model, choice);
  if (!folder.ok) return folder;
  const name = title.trim().slice(0, maxTitleChars) || titleOf(feed);
  return model.call('feeds.add', { url: feed.url, title: name, siteUrl: feed.siteUrl, folderId: folder.value });
}
