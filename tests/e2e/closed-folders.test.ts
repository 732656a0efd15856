import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../support/command-line';
import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type NewsSite, openNewsSite } from '../support/news-site';
import { until } from '../support/until';
import { focusIsIn, focusOf, windowOf } from '../support/window';

describeWith(['electron', 'screen'], 'a folder that was closed', () => {
  let site: NewsSite;
  let run: RunningApp;
  let keys: Keyboard;

  beforeAll(async () => {
    site = await openNewsSite([]);
    const data = await dataFolder();
    expect(await runCommand(['add', site.host, '--folder', 'Harbour'], data.path)).toMatchObject({ status: 0 });
    run = await launch({ data });
    keys = await keyboard(run.pid);
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
    await site?.close();
  });

  const line = (name: RegExp) => windowOf(run.page).feeds.getByRole('option', { name });
  const feedIs = (there: boolean) =>
    until(there ? 'the feed' : 'no feed', async () => (await line(/^Port Ellery Gazette/).count()) === (there ? 1 : 0));

  test('hides its feeds', async () => {
    await feedIs(true);
    await line(/^Port Ellery Gazette/).focus();
    await keys.press('Left');
    await until('the folder', async () => (await focusOf(run.page)).text.startsWith('Harbour'));
    await keys.press('Left');
    await feedIs(false);
  });

  test('is still closed when the page is loaded again', async () => {
    await run.page.reload();
    await line(/^Harbour/).waitFor();
    await feedIs(false);
  });

  test('is still closed after a restart, and opens for good', async () => {
    keys.close();
    run = await run.relaunch();
    keys = await keyboard(run.pid);
    // A start ends with the focus in Headlines; before that it would be taken away again.
    await focusIsIn(run.page, 'Headlines');
    await feedIs(false);
    await line(/^Harbour/).focus();
    await until('the folder', async () => (await focusOf(run.page)).text.startsWith('Harbour'));
    await keys.press('Right');
    await feedIs(true);
    await run.page.reload();
    await feedIs(true);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
