import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type NewsItem, type NewsSite, openNewsSite } from '../support/news-site';
import { until } from '../support/until';
import { said, shows, status, storedSettings, windowOf } from '../support/window';

const paragraph =
  'The harbour board met on Monday and agreed that the ferry should run twice a day from the first of May.';
const ferry: NewsItem = {
  id: 'ferry',
  title: 'Ferry to run twice a day',
  summary: 'The board agreed on Monday.',
  article: [paragraph, 'Captain Rowan called it a good day for the island.', paragraph, paragraph],
};
const library: NewsItem = {
  id: 'library',
  title: 'Library opens on Sundays',
  summary: 'Readers may come from ten.',
  article: [paragraph, paragraph, paragraph],
};

describeWith(['electron', 'screen'], 'following a site from the keyboard', () => {
  let site: NewsSite;
  let run: RunningApp;
  let keys: Keyboard;

  beforeAll(async () => {
    site = await openNewsSite([ferry]);
    const data = await dataFolder();
    await data.write('settings.json', storedSettings({ showEdition: false, earcons: false }));
    run = await launch({ data });
    keys = await keyboard(run.pid);
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
    await site?.close();
  });
  const window = () => windowOf(run.page);

  test('nothing is asked before a person wants it', () => {
    expect(site.asked).toEqual([]);
  });

  test('the address of the site is typed, its feed is found and followed', async () => {
    await keys.command('feed.add');
    await window().dialog.waitFor();
    await keys.type(site.host.replace(':', ''));
    await run.page.screenshot({ path: '/tmp/shot-add.png' });
    await run.page.locator('input:focus').fill(site.host);
    await keys.press('Enter');
    await new Promise((r) => setTimeout(r, 3000));
    await run.page.screenshot({ path: '/tmp/shot-found.png' });
    const { execSync } = await import('node:child_process');
    console.log(
      await window().dialog.textContent(),
      execSync(`ls -R ${run.data.path} | head -30; tail -5 ${run.data.path}/logs/* | cut -c1-600`).toString(),
      run.output().slice(-1500),
    );
    await window().dialog.getByText('Port Ellery Gazette').first().waitFor({ timeout: 3000 });
    await run.page.screenshot({ path: '/tmp/shot-found.png' });
    await keys.press('Enter');
    await window().dialog.waitFor({ state: 'detached' });
    await until('the story in the list', async () => (await window().headlines.textContent())?.includes(ferry.title));
    await run.page.screenshot({ path: '/tmp/shot-list.png' });
  });
});
