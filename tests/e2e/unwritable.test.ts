import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Announcements, announcements } from '../support/announcements';
import { runCommand } from '../support/command-line';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type NewsItem, type NewsSite, openNewsSite } from '../support/news-site';
import { type Recording, record } from '../support/recording';
import { until } from '../support/until';
import { type Obstacle, obstacles } from '../support/unwritable';
import { ask, focusOf, playerIs, storedSettings, windowOf } from '../support/window';

const texts = JSON.parse(readFileSync(join(import.meta.dirname, '../../assets/locales/en.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

const sentence =
  'The harbour board met on Monday and agreed that the ferry should run twice a day from the first of May.';
const item = (title: string): NewsItem => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  summary: `${title}. ${sentence}`,
  article: [sentence],
});
/** Each site has its own, because a refresh asks each for itself. */
const before = ['Ferry to run twice a day', 'Library opens on Sundays', 'Market moves to the quay'].map(item);
/** Enough that no room left over by chance takes it. */
const after = before.map((_, site) =>
  Array.from({ length: 100 }, (_each, index) => item(`News ${index} of site ${site}`)),
);

/** One run of the app, from a library that can be written to one that cannot, and back. */
function withObstacle(obstacle: Obstacle): void {
  let sites: readonly NewsSite[] = [];
  let run: RunningApp;
  let keys: Keyboard;
  let spoken: Announcements;
  let recording: Recording;

  beforeAll(async () => {
    sites = await Promise.all(before.map((story) => openNewsSite([story])));
    const data = await obstacle.data();
    const settings = { showEdition: false, earcons: false, voices: { en: 'flite-builtin:rms' } };
    await data.write('settings.json', storedSettings(settings));
    run = await launch({ data });
    for (const { host } of sites) expect(await runCommand(['add', host], data.path)).toMatchObject({ status: 0 });
    keys = await keyboard(run.pid);
    spoken = await announcements(run.page);
    recording = await record();
  });
  afterAll(async () => {
    keys?.close();
    await recording?.stop();
    await run?.close();
    for (const site of sites) await site.close();
  });

  const view = () => windowOf(run.page);
  const listed = async (title: string) => (await view().headlines.textContent())?.includes(title) === true;
  const refreshed = async () => {
    await spoken.clear();
    await keys.command('feeds.refresh');
    await until('the end is told', async () => (await spoken.all()).length > 1);
    return spoken.all();
  };

  test('the stories are there to begin with', async () => {
    const tally = run.page.locator('[data-region=headlines] .tally');
    await until('the stories', async () => (await tally.textContent())?.startsWith(`${before.length} stories`));
    await keys.press('Home');
    expect((await focusOf(run.page)).role).toBe('option');
  });

  test('a refresh that cannot be kept is told in one sentence, once for all feeds, and moves nothing', async () => {
    await obstacle.begin(run);
    sites.forEach((site, index) => {
      site.publish(after[index] ?? []);
    });
    const focus = await focusOf(run.page);
    const [begins, ...ends] = await refreshed();
    expect(begins).toBe('Asking 3 feeds for news.');
    expect(ends).toEqual([texts[`error.${obstacle.code}`]]);
    expect(await run.page.locator('.problem p').textContent()).toBe(ends[0]);
    expect(await focusOf(run.page)).toEqual(focus);
    expect(await listed('News 0')).toBe(false);
  });

  test('no feed is blamed for it', async () => {
    expect(await view().feeds.textContent()).not.toMatch(/problem/i);
  });

  test('the stories that are there open and are read aloud, and nothing is told again', async () => {
    await spoken.clear();
    await keys.press('Enter');
    await until('focus on the headline', async () => (await focusOf(run.page)).tag === 'h1');
    recording.clear();
    await keys.command('read.summary');
    await playerIs(run.page, 'speaking');
    expect(await recording.soundAfter(0)).toBeGreaterThan(0);
    await keys.command('play.stop');
    expect(await spoken.all()).toEqual([]);
  });

  test('the search finds them', async () => {
    await keys.command('library.search');
    await keys.type('sundays');
    await until('one line', async () => (await view().headlines.getByRole('option').count()) === 1);
    expect(await listed('Library opens on Sundays')).toBe(true);
    await keys.press('Escape', 'Escape');
    await until('all lines', async () => (await view().headlines.getByRole('option').count()) === before.length);
  });

  test('with room again the next refresh brings the stories, and the bar of problems goes', async () => {
    await obstacle.end(run);
    expect((await refreshed()).at(-1)).toBe('300 new stories.');
    const list = await ask(run.page, 'library.list', { view: 'all' });
    expect(list.ok && list.value.rows.filter(({ headline }) => headline.startsWith('News'))).toHaveLength(300);
    await until('no problem on screen', async () => (await run.page.locator('.problem').count()) === 0);
  });

  test('the core has lived through it, and the page has complained about nothing', async () => {
    expect(run.output()).not.toMatch(/fatal|uncaught/i);
    expect(run.problems()).toEqual([]);
  });
}

describeWith(['electron', 'screen', 'sound'], 'a library that cannot be written while feeds are asked', () => {
  const possible = obstacles.filter(({ missing }) => missing === null);
  // Either way leads through the same code; a container may forbid the one that needs a mount.
  for (const { name, missing } of obstacles) if (missing !== null) console.warn(`left out: ${name} (needs ${missing})`);
  for (const obstacle of possible) describe(obstacle.name, () => withObstacle(obstacle));
  test('can be brought about here', () => expect(possible).not.toEqual([]));
});
