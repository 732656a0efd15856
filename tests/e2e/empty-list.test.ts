import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../support/command-line';
import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type NewsSite, openNewsSite } from '../support/news-site';
import { until } from '../support/until';
import { focusIsIn, focusOf, storedSettings, windowOf } from '../support/window';

describeWith(['electron', 'screen'], 'a list without stories', () => {
  let site: NewsSite;
  let run: RunningApp;
  let keys: Keyboard;

  beforeAll(async () => {
    site = await openNewsSite([
      { id: 'ferry', title: 'Ferry late again', summary: 'It is late.', article: ['It is late.'] },
    ]);
    const data = await dataFolder();
    await data.write('settings.json', storedSettings({ showEdition: false }));
    run = await launch({ data });
    keys = await keyboard(run.pid);
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
    await site?.close();
  });

  const chosen = (name: string) => windowOf(run.page).feeds.getByRole('option', { name, selected: true }).waitFor();

  test('has the focus at the start', () => focusIsIn(run.page, 'Headlines'));

  test('lets the focus go through Feeds', async () => {
    await keys.press('Shift+F6');
    await focusIsIn(run.page, 'Feeds');
    for (const name of ['Unread, 0', 'Saved, 0']) {
      await keys.press('Down');
      await chosen(name);
      await until(`the focus on ${name}`, async () => (await focusOf(run.page)).label === name);
    }
    await keys.press('Home');
    await chosen('All stories, 0');
  });

  test('leaves the focus where it is when its first story comes', async () => {
    const before = await focusOf(run.page);
    expect(before).toMatchObject({ region: 'Feeds', label: 'All stories, 0' });
    expect(await runCommand(['add', site.host], run.data.path)).toMatchObject({ status: 0 });
    await windowOf(run.page)
      .headlines.getByRole('option', { name: /^Ferry late again/ })
      .waitFor();
    expect((await focusOf(run.page)).region).toBe('Feeds');
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
