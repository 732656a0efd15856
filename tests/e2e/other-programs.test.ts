import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Announcements, announcements } from '../support/announcements';
import { runCommand } from '../support/command-line';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type NewsItem, type NewsSite, openNewsSite } from '../support/news-site';
import { until } from '../support/until';
import { focusOf, said, shows, windowOf } from '../support/window';

const item = (id: string, title: string, summary: string): NewsItem => ({ id, title, summary, article: [summary] });
const ferry = item('ferry', 'Ferry to run twice a day', 'The board agreed on Monday after a long talk.');
const sundays = item('sundays', 'Library opens on Sundays', 'Readers may come from ten in the morning.');

interface ListedStory {
  readonly headline: string;
  readonly isRead: boolean;
}

describeWith(['electron', 'screen'], 'the command line beside the open window', () => {
  let site: NewsSite;
  let run: RunningApp;
  let keys: Keyboard;
  let spoken: Announcements;

  beforeAll(async () => {
    site = await openNewsSite([ferry]);
    run = await launch();
    keys = await keyboard(run.pid);
    spoken = await announcements(run.page);
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
    await site?.close();
  });
  beforeEach(() => spoken.clear());

  const view = () => windowOf(run.page);
  const crier = async (...args: readonly string[]) => {
    const end = await runCommand(args, run.data.path);
    expect(end).toMatchObject({ status: 0, stderr: '' });
    return end.stdout;
  };
  const listedByCommand = async (headline: string): Promise<ListedStory | undefined> =>
    (JSON.parse(await crier('list', '--json')) as readonly ListedStory[]).find((story) => story.headline === headline);
  /** What the person was at: the focused line, and the story that is shown. */
  const place = async () => ({ focus: await focusOf(run.page), shown: await view().headline.textContent() });
  const storiesListed = async () =>
    Number.parseInt((await run.page.locator('[data-region=headlines] .tally').textContent()) ?? '', 10);
  /** The window looks every five seconds. The new line itself may lie above what is seen, because the list keeps its place. */
  const oneMoreThan = (count: number) =>
    until('one story more in the list', async () => (await storiesListed()) === count + 1, { timeoutMs: 15_000 });

  test('a feed that is added there appears with its stories, and moves neither focus nor choice', async () => {
    await run.page.locator('[role=option][tabindex="0"]').first().focus();
    const first = await focusOf(run.page);
    await keys.press('Down', 'Down');
    await until('another line', async () => (await focusOf(run.page)).text !== first.text);
    const headline =
      (await view().headlines.locator('[role=option][aria-selected=true]').getAttribute('aria-label')) ?? '';
    await until('its story', async () => headline.includes((await view().headline.textContent()) ?? ' '));
    const before = await place();
    const count = await storiesListed();
    await crier('add', site.host);
    await oneMoreThan(count);
    await until('the feed', async () => (await view().feeds.textContent())?.includes('Port Ellery Gazette'));
    expect(await place()).toEqual(before);
  });

  test('what is refreshed there appears, and moves neither focus nor choice', async () => {
    const before = await place();
    const count = await storiesListed();
    site.publish([sundays, ferry]);
    expect(await crier('refresh')).toMatch(/^1 new story\./);
    await oneMoreThan(count);
    expect(await place()).toEqual(before);
    expect(await spoken.all()).toEqual([]);
    await keys.press('Home');
    await until('the new story at the top', async () => (await focusOf(run.page)).text.includes(sundays.title));
  });

  test('a story that is marked read here is read there', async () => {
    expect(await listedByCommand(ferry.title)).toMatchObject({ isRead: false });
    await view().headlines.getByRole('option').filter({ hasText: ferry.title }).first().click();
    await shows(run.page, ferry.title);
    await keys.command('story.readStatus');
    await said(run.page, /Marked as read/);
    await until('the mark', async () => (await listedByCommand(ferry.title))?.isRead);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
