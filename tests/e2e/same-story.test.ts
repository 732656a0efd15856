import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { axeViolations } from '../support/axe';
import { dataFolder } from '../support/data-folder';
import { builtInFlite } from '../support/expected-sound';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { cutOff, smallTargets } from '../support/layout';
import { heard } from '../support/listening';
import { describeWith } from '../support/needs';
import type { NewsSite } from '../support/news-site';
import { type Recording, record } from '../support/recording';
import { openTwoPapers, paperNames, sharedStory } from '../support/two-papers';
import { until } from '../support/until';
import { ask, focusIndex, focusOf, said, shows, storedSettings, windowOf } from '../support/window';

async function zoomTo({ app, page }: RunningApp, factor: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
    factor,
  );
  await until(`zoom ${factor}`, () => page.evaluate((zoom) => Math.abs(devicePixelRatio - zoom) < 0.1, factor));
}

const say = builtInFlite({ voice: 'rms', stretch: 144 / 180 });

describeWith(['electron', 'screen', 'sound', 'sox'], 'a story that two papers print, from the keyboard', () => {
  let sites: readonly NewsSite[];
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;

  beforeAll(async () => {
    sites = await openTwoPapers();
    const data = await dataFolder();
    const settings = { showEdition: false, earcons: false, voices: { en: 'flite-builtin:rms' } };
    await data.write('settings.json', storedSettings(settings));
    run = await launch({ data });
    keys = await keyboard(run.pid);
    recording = await record();
  });
  afterAll(async () => {
    keys?.close();
    await recording?.stop();
    await run?.close();
    await Promise.all(sites?.map((site) => site.close()) ?? []);
  });
  beforeEach(async () => {
    await keys.command('play.stop');
    await recording.silence(400);
    recording.clear();
  });

  const view = () => windowOf(run.page);
  /** The list has another name while it shows copies; its region has not. */
  const headlines = () => run.page.getByRole('region', { name: 'Headlines', exact: true });
  const labels = () =>
    headlines()
      .getByRole('option')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('aria-label') ?? ''));
  const heading = async () => (await headlines().getByRole('heading').first().textContent()) ?? '';
  const unread = async () => {
    const feeds = await ask(run.page, 'feeds.list', {});
    return feeds.ok ? String(feeds.value.feeds.map(({ unreadCount }) => unreadCount)) : '';
  };
  const listIsBack = () => until('the whole list', async () => (await labels()).length === 5);
  const copiesAreThere = () => until('both copies', async () => (await labels()).length === 2);
  const isChosen = (list: string) =>
    run.page.getByRole('option', { name: new RegExp(`^${list}`), selected: true }).waitFor();
  const isOn = (label: string) =>
    until(`the focus on “${label}”`, async () => {
      const focus = await focusOf(run.page);
      return focus.role === 'option' && focus.label.startsWith(label);
    });
  const movesFocus = async (key: string) => {
    const before = await focusIndex(run.page);
    await keys.press(key);
    await until('the focus to move', async () => (await focusIndex(run.page)) !== before);
  };
  const goTo = async (region: string) => {
    for (let step = 0; step < 5 && (await focusOf(run.page)).region !== region; step += 1) await movesFocus('F6');
    expect((await focusOf(run.page)).region).toBe(region);
  };
  const [gazette, herald] = paperNames;
  const line = sharedStory.title;

  test('both are followed, and the story is one line', async () => {
    for (const [index, { host }] of sites.entries()) {
      await keys.command('feed.add');
      await view().dialog.waitFor();
      const field = view().dialog.getByRole('textbox').first();
      await until('the focus in the field', async () => (await focusOf(run.page)).tag === 'input');
      await keys.type(host);
      await until('the whole address', async () => (await field.inputValue()) === host);
      await keys.press('Enter');
      await view().dialog.getByText('1 feed found').first().waitFor();
      await keys.press('Enter');
      await view().dialog.waitFor({ state: 'detached' });
      await isChosen(paperNames[index] ?? '');
    }
    await goTo('Feeds');
    await keys.press('Home');
    await isChosen('All stories');
    await listIsBack();
    expect((await labels()).filter((label) => /also in 1 source/.test(label))).toHaveLength(1);
    expect(await unread()).toBe('3,3');
  });

  test('a key shows both copies with their sources, in the list and with the focus there', async () => {
    await goTo('Headlines');
    await keys.press('Home', 'End');
    await keys.type('ferry');
    await isOn(line);
    await shows(run.page, line);
    await keys.command('story.copies');
    await copiesAreThere();
    await said(run.page, /Same story elsewhere: 2 copies/);
    expect(await heading()).toMatch(/^Same story elsewhere/);
    expect(await labels()).toEqual([gazette, herald].map((paper) => `${line}, ${paper}, Mar 3, unread`));
    await isOn(`${line}, ${gazette}`);
  });

  test('the other copy is opened with Enter, and heard', async () => {
    await keys.press('End');
    await isOn(`${line}, ${herald}`);
    await keys.press('Enter');
    await until('its source', async () => (await view().story.textContent())?.includes(herald));
    await until('the focus on its headline', async () => (await focusOf(run.page)).tag === 'h1');
    await keys.command('read.headline');
    expect(await heard(recording, await Promise.all([line, sharedStory.summary].map(say)))).toBe(0);
  });

  test('Escape brings the list back, and all copies are read', async () => {
    await keys.press('Escape');
    await listIsBack();
    await said(run.page, /Back in All stories/);
    expect(await heading()).toMatch(/^Headlines/);
    expect((await focusOf(run.page)).region).toBe('Story');
    await until('both read', async () => (await unread()) === '2,2');
    const isRead = async () => (await labels()).some((label) => /^Ferry.*also in 1 source, read$/.test(label));
    await until('a read line', isRead);
  });

  test('made unread by hand, the story is unread in both', async () => {
    await keys.command('story.readStatus');
    await until('both unread', async () => (await unread()) === '3,3');
  });

  test('the story tells its other source on a button, which leads there and back', async () => {
    await goTo('Story');
    const isOnButton = async () => (await focusOf(run.page)).text.startsWith('Also in: 1 source');
    for (let step = 0; step < 6 && !(await isOnButton()); step += 1) await movesFocus('Tab');
    expect(await isOnButton()).toBe(true);
    await keys.press('Enter');
    await copiesAreThere();
    await isOn(line);
    await keys.press('Escape');
    await listIsBack();
    await until('the focus back in the story', async () => (await focusOf(run.page)).tag === 'h1');
  });

  test('from the list, Escape leads back to the same line, also from the last copy', async () => {
    await goTo('Headlines');
    await isOn(line);
    await keys.command('story.copies');
    await copiesAreThere();
    await isOn(`${line}, ${gazette}`);
    await keys.press('End');
    await isOn(`${line}, ${herald}`);
    await keys.press('Escape');
    await listIsBack();
    await isOn(line);
    const chosen = headlines().getByRole('option', { selected: true });
    expect(await chosen.getAttribute('aria-label')).toMatch(/^Ferry.*also in 1 source/);
  });

  test.each([1, 4])('at zoom %d the copies break no rule, and nothing is cut', async (factor) => {
    await goTo('Headlines');
    await zoomTo(run, factor);
    await keys.command('story.copies');
    await copiesAreThere();
    await isOn(line);
    expect(await axeViolations(run.page, { isWholePage: factor === 1 })).toEqual([]);
    expect(await cutOff(run.page)).toEqual([]);
    expect(await smallTargets(run.page)).toEqual([]);
    await keys.press('Escape');
    // All five lines are drawn only where there is room for them.
    await zoomTo(run, 1);
    await listIsBack();
    await isOn(line);
  });

  test('the button of the story is not cut at zoom 4 either', async () => {
    await zoomTo(run, 4);
    await goTo('Story');
    await view().story.getByText('Also in: 1 source').waitFor();
    expect(await cutOff(run.page)).toEqual([]);
    expect(await smallTargets(run.page)).toEqual([]);
    await zoomTo(run, 1);
    await goTo('Headlines');
  });

  test('they are reached over a search too, and Escape leads back to what was found', async () => {
    await keys.command('library.search');
    await keys.type('harbour board');
    await copiesAreThere();
    await keys.press('Down');
    await isOn(line);
    await keys.command('story.copies');
    await until('the copies', async () => (await heading()).startsWith('Same story elsewhere'));
    await isOn(line);
    await keys.press('Escape');
    const field = headlines().getByRole('searchbox');
    await field.waitFor();
    expect(await field.inputValue()).toBe('harbour board');
    await isOn(line);
    await keys.press('Escape', 'Escape');
    await listIsBack();
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
