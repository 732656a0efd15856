import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Announcements, announcements } from '../support/announcements';
import { runCommand } from '../support/command-line';
import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type NewsItem, type NewsSite, openNewsSite } from '../support/news-site';
import { until } from '../support/until';
import { focusOf, said } from '../support/window';

const item = (title: string, summary: string): NewsItem => ({ id: title, title, summary, article: [summary] });
const ferry = item('Ferry to run twice a day', 'The board agreed on Monday after a long talk.');

describeWith(['electron', 'screen'], 'a refresh while it runs', () => {
  let quick: NewsSite;
  let slow: NewsSite;
  let run: RunningApp;
  let keys: Keyboard;
  let spoken: Announcements;

  beforeAll(async () => {
    [quick, slow] = await Promise.all([openNewsSite([]), openNewsSite([])]);
    const data = await dataFolder();
    for (const { host } of [quick, slow])
      expect(await runCommand(['add', host], data.path)).toMatchObject({ status: 0 });
    run = await launch({ data });
    keys = await keyboard(run.pid);
    spoken = await announcements(run.page);
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
    await Promise.all([quick?.close(), slow?.close()]);
  });
  beforeEach(() => spoken.clear());

  const bar = () => run.page.locator('.refresh p');
  const barSays = (words: RegExp) =>
    until(
      `the bar to say ${words}`,
      async () => (await bar().count()) === 1 && words.test((await bar().textContent()) ?? ''),
    );
  const noBar = () => until('no bar', async () => (await bar().count()) === 0);

  test('shows how far it is, feed by feed, and tells its end once', async () => {
    const letGo = slow.hold();
    quick.publish([ferry]);
    await keys.command('feeds.refresh');
    await barSays(/^1 of 2 feeds, 1 new story/);
    expect(await spoken.all()).toEqual(['Asking 2 feeds for news.']);
    letGo();
    await noBar();
    await said(run.page, /^\s*1 new story\.\s*$/);
    expect(await spoken.all()).toEqual(['Asking 2 feeds for news.', '1 new story.']);
  });

  test('is ended by Escape, and F5 right after it asks anew', async () => {
    const letGo = slow.hold();
    await keys.command('feeds.refresh');
    await barSays(/^1 of 2 feeds/);
    const focus = await focusOf(run.page);
    await keys.press('Escape');
    await keys.command('feeds.refresh');
    await until('the end of the first', async () => (await spoken.all()).some((text) => /stopped/.test(text)));
    await barSays(/^1 of 2 feeds/);
    letGo();
    await noBar();
    await until('the end of the second', async () => (await spoken.all()).at(-1) === 'No new stories.');
    expect(await focusOf(run.page)).toEqual(focus);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
