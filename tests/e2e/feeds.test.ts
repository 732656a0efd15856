import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dataFolder } from '../support/data-folder';
import { builtInFlite } from '../support/expected-sound';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { heard } from '../support/listening';
import { fileDialogGives } from '../support/native-dialogs';
import { describeWith } from '../support/needs';
import { type NewsItem, type NewsSite, openNewsSite } from '../support/news-site';
import { type Recording, record } from '../support/recording';
import { until } from '../support/until';
import { ask, focusOf, said, shows, status, storedSettings, windowOf } from '../support/window';

const board = 'The harbour board met on Monday and agreed that the ferry should run twice a day from the first of May.';
const ferry: NewsItem = {
  id: 'ferry',
  title: 'Ferry to run twice a day',
  summary: 'The board agreed on Monday after a long talk.',
  article: [board, 'Captain Rowan called it a good day for the island.', board, board],
};
const sundays: NewsItem = {
  id: 'sundays',
  title: 'Library opens on Sundays',
  summary: 'Readers may come from ten in the morning.',
  article: [board, board, board],
};

const say = builtInFlite({ voice: 'rms', stretch: 144 / 180 });

describeWith(['electron', 'screen', 'sound', 'sox'], 'a site that is followed from the keyboard', () => {
  let site: NewsSite;
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;

  beforeAll(async () => {
    site = await openNewsSite([ferry]);
    const data = await dataFolder();
    const settings = { showEdition: false, earcons: false, voices: { en: 'flite-builtin:rms' } };
    await data.write('settings.json', storedSettings(settings));
    await take(await launch({ data }));
    recording = await record();
  });
  afterAll(async () => {
    keys?.close();
    await recording?.stop();
    await run?.close();
    await site?.close();
  });

  async function take(started: RunningApp): Promise<void> {
    keys?.close();
    run = started;
    keys = await keyboard(run.pid);
  }
  const view = () => windowOf(run.page);
  const listed = (headline: string) =>
    until(`“${headline}” in the list`, async () => (await view().headlines.textContent())?.includes(headline));
  const sentenceHeard = async (sentence: string, other: string) => {
    const sounds = await Promise.all([sentence, other].map(say));
    expect(await heard(recording, sounds)).toBe(0);
  };
  beforeEach(async () => {
    await keys.command('play.stop');
    await recording.silence(400);
    recording.clear();
  });

  test('nothing is asked before a person wants it', () => {
    expect(site.asked).toEqual([]);
  });

  test('its address is typed, its feed is found, and its story is in the list', async () => {
    await keys.command('feed.add');
    await view().dialog.waitFor();
    await keys.type(site.host);
    await keys.press('Enter');
    await view().dialog.getByText('1 feed found').first().waitFor();
    await keys.press('Enter');
    await view().dialog.waitFor({ state: 'detached' });
    await listed(ferry.title);
    expect(await view().feeds.textContent()).toContain('Port Ellery Gazette');
  });

  test('headline and summary are heard', async () => {
    await keys.press('F6', 'F6');
    await shows(run.page, ferry.title);
    await keys.command('read.headline');
    await sentenceHeard(ferry.title, sundays.title);
    await keys.command('play.stop');
    await recording.silence(400);
    recording.clear();
    await keys.command('read.summary');
    await sentenceHeard(ferry.summary, sundays.summary);
  });

  test('the whole article is fetched by a key, and heard', async () => {
    await keys.command('story.fullText');
    await until('the article', async () => (await view().story.textContent())?.includes('Captain Rowan'));
    await keys.command('read.article');
    await status(run.page, /sentence 1 of 4/);
    await keys.command('sentence.next');
    recording.clear();
    await sentenceHeard(ferry.article[1] ?? '', board);
  });

  test('a refresh brings the new story, says so, and moves neither focus nor choice', async () => {
    const before = await focusOf(run.page);
    site.publish([sundays, ferry]);
    await keys.command('feeds.refresh');
    await listed(sundays.title);
    await said(run.page, /1 new story/);
    expect(await focusOf(run.page)).toEqual(before);
    expect((await view().headline.textContent())?.trim()).toBe(ferry.title);
  });

  test('a search finds the story while its words are typed, and Escape brings the list back', async () => {
    await keys.command('library.search');
    await keys.type('sund');
    await until('one line', async () => (await view().headlines.getByRole('option').count()) === 1);
    expect(await view().headlines.textContent()).toContain(sundays.title);
    await keys.press('Escape', 'Escape');
    await until('both lines', async () => (await view().headlines.getByRole('option').count()) === 2);
  });

  test('a list of two hundred feeds comes in, and nothing is asked of them', async () => {
    const outlines = Array.from(
      { length: 200 },
      (_, number) => `<outline type="rss" text="Feed ${number}" xmlUrl="https://feed${number}.example/rss"/>`,
    );
    const file = join(run.data.path, 'feeds.opml');
    await writeFile(
      file,
      `<opml version="2.0"><body><outline text="Many">${outlines.join('')}</outline></body></opml>`,
    );
    await fileDialogGives(run, file);
    await keys.command('opml.import');
    await said(run.page, /200/);
    const feeds = await ask(run.page, 'feeds.list', {});
    expect(feeds.ok && feeds.value.feeds).toHaveLength(201);
  });

  test('without the site its stories are still there, also after a restart', async () => {
    await site.close();
    await take(await run.relaunch());
    await listed(sundays.title);
    await listed(ferry.title);
    await keys.press('Home', 'Enter');
    await until('a story', async () => ((await view().headline.textContent()) ?? '') !== '');
    await keys.command('read.headline');
    expect(await recording.soundAfter(0)).toBeGreaterThan(0);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
