import type { Page } from 'playwright-core';
import { type NewsItem, type NewsSite, openNewsSite } from './news-site';
import { until } from './until';
import { ask, windowOf } from './window';

/** What both papers print. Older than what a test opens itself. */
export const sharedStory: NewsItem = {
  id: 'ferry',
  title: 'Ferry to run twice a day',
  published: 'Tue, 03 Mar 2026 08:00:00 GMT',
  summary: 'The harbour board met on Monday and agreed that the ferry should run twice a day from the first of May.',
  article: ['Captain Rowan called it a good day for the island.'],
};

/** What only one of them prints. */
const othersOf = (name: string): readonly NewsItem[] =>
  ['Library opens on Sundays', 'Lamp room gets a new roof'].map((title, index) => ({
    id: `${index}`,
    title: `${title}, says the ${name}`,
    published: 'Mon, 02 Mar 2026 08:00:00 GMT',
    summary: `The ${name} was told so.`,
    article: ['More tomorrow.'],
  }));

export const paperNames = ['Port Ellery Gazette', 'Coast Herald'] as const;

/** Two sites on this machine, each with a feed that holds the same story and two of its own. */
export const openTwoPapers = (): Promise<readonly NewsSite[]> =>
  Promise.all(paperNames.map((name) => openNewsSite([sharedStory, ...othersOf(name)], name)));

/** Follows two papers that print the same story, and closes their sites: the story stays. */
export async function followTwoPapers(page: Page): Promise<void> {
  const sites = await openTwoPapers();
  for (const { host } of sites) await follow(page, host);
  await Promise.all(sites.map((site) => site.close()));
}

/** Makes a story the current line of Headlines, as arrows do. The list draws only what is looked at. */
export async function focusStory(page: Page, headline: string): Promise<void> {
  const { headlines } = windowOf(page);
  const line = headlines.getByRole('option', { name: new RegExp(`^${headline}`) });
  await headlines.evaluate((list) => list.scrollTo(0, 0));
  await until(`“${headline}” in the list`, async () => {
    if ((await line.count()) > 0) return true;
    await headlines.evaluate((list) => list.scrollBy(0, list.clientHeight / 2));
    return false;
  });
  await line.focus();
}

async function follow(page: Page, address: string): Promise<void> {
  const found = await ask(page, 'feeds.find', { address, ticket: 'paper' });
  if (!found.ok || found.value.kind !== 'feeds') throw new Error(`no feed at ${address}`);
  for (const { url, title } of found.value.feeds) {
    const added = await ask(page, 'feeds.add', { url, title, siteUrl: null, folderId: null });
    if (!added.ok) throw new Error(`not followed: ${added.error.code}`);
    await ask(page, 'refresh.start', { feedIds: [added.value.feedId] });
  }
}
