import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes } from '../../contract/errors';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type Recording, record } from '../support/recording';
import { until } from '../support/until';
import { ask, changeSettings, focusOf, importStory, shows, windowOf } from '../support/window';

const fixture = resolve(import.meta.dirname, '../fixtures/hostile/headlines.txt');
const article = `${'Nothing in this article is of any interest to anybody. '.repeat(12)}It ends here.`;
const oneLineBytes = 10 * 1024 * 1024;

describeWith(['electron', 'screen', 'sound'], 'a feed of hostile headlines', () => {
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;
  let marker: string;
  const requests: string[] = [];
  const imported: string[] = [];

  beforeAll(async () => {
    run = await launch();
    marker = join(run.data.path, 'marker');
    run.page.on('request', (request) => requests.push(request.url()));
    keys = await keyboard(run.pid);
    recording = await record();
  });
  afterAll(async () => {
    keys?.close();
    await recording?.stop();
    await run?.close();
  });

  /** What a headline would have done, had it been more than text. */
  async function nothingRan() {
    expect(existsSync(marker)).toBe(false);
    expect(await run.page.evaluate(() => (globalThis as { hostile?: unknown }).hostile)).toBeUndefined();
    expect(await run.page.evaluate(() => (Object.prototype as { hostile?: unknown }).hostile)).toBeUndefined();
    expect(run.page.url()).toBe('crier://app/');
    expect(run.app.windows()).toHaveLength(1);
    expect(requests.filter((url) => !url.startsWith('crier://app/') && !url.startsWith('blob:crier://app/'))).toEqual(
      [],
    );
    expect(run.problems()).toEqual([]);
  }

  test('is taken in story by story', async () => {
    const headlines = readFileSync(fixture, 'utf8').trim().split('\n');
    expect(headlines).toHaveLength(60);
    for (const [index, headline] of headlines.entries()) {
      const text = `${article}\n${headline.replaceAll('MARKER', marker)}\nA summary of story number ${index}.\n`;
      const result = await importStory(run.page, `${headline.slice(0, 200)}.txt`, text);
      if (!result.ok) throw new Error(`${headline}: ${result.error.code}`);
      imported.push(result.value.storyId);
    }
    expect(new Set(imported).size).toBe(60);
    await nothingRan();
  });

  test('is shown as the text it is, headline by headline', async () => {
    const list = await ask(run.page, 'library.list', { view: 'all' });
    if (!list.ok) throw new Error(list.error.code);
    expect(list.value.rows.length).toBeGreaterThanOrEqual(imported.length);
    await until('focus on the headlines', async () => {
      await keys.press('F6');
      return (await focusOf(run.page)).region === 'Headlines';
    });
    await keys.press('Home');
    for (const row of list.value.rows) {
      await shows(run.page, row.headline.trim());
      await keys.press('Down');
    }
    expect(
      await run.page
        .locator('main')
        .locator('script, img, svg:not([aria-hidden]), iframe, style, form, math, object')
        .count(),
    ).toBe(0);
    await nothingRan();
  }, 180_000);

  test('is spoken by every engine, or refused with a sentence, and never obeyed', async () => {
    const voices = await ask(run.page, 'speech.voices', {});
    if (!voices.ok) throw new Error(voices.error.code);
    const english = voices.value.filter((voice) => voice.language.startsWith('en'));
    const oneEach = [...new Map(english.map((voice) => [voice.engineId, voice])).values()];
    expect(oneEach.length).toBeGreaterThan(0);
    for (const voice of oneEach) {
      await changeSettings(run.page, { voices: { en: voice.voiceId } });
      const lengths: number[] = [];
      for (const [index, storyId] of imported.entries()) {
        const address = { storyId, section: 'headline', part: 0, sentence: 0 } as const;
        const sound = await ask(run.page, 'speech.synthesise', { ...address, rate: 3, ticket: `${index}` });
        if (sound.ok) lengths.push(sound.value.pcm.length / sound.value.sampleRateHz);
        else expect(errorCodes).toContain(sound.error.code);
      }
      expect(lengths.length, voice.voiceId).toBeGreaterThan(imported.length / 2);
      expect(Math.max(...lengths), voice.voiceId).toBeLessThan(120);
    }
    await nothingRan();
  }, 300_000);

  test('leaves a window that still listens and speaks', async () => {
    await keys.press('Home');
    recording.clear();
    await keys.command('read.article');
    await recording.soundAfter(0);
    await keys.command('play.stop');
    await recording.silence(600);
    await nothingRan();
  });
});

describeWith(['electron', 'screen', 'sound'], 'an article of ten megabytes in one line', () => {
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;

  beforeAll(async () => {
    run = await launch();
    keys = await keyboard(run.pid);
    recording = await record();
  });
  afterAll(async () => {
    keys?.close();
    await recording?.stop();
    await run?.close();
  });

  test('opens, scrolls and speaks without the window ever standing still for a second', async () => {
    await run.page.evaluate(() => {
      const page = globalThis as unknown as { longestStillMs: number };
      page.longestStillMs = 0;
      let last = performance.now();
      setInterval(() => {
        const now = performance.now();
        page.longestStillMs = Math.max(page.longestStillMs, now - last);
        last = now;
      }, 20);
    });
    const sentence = 'The committee met again on the second floor and agreed on nothing at all. ';
    const file = await run.data.write(
      'large.txt',
      `${sentence.repeat(Math.ceil(oneLineBytes / sentence.length))}\nCommittee agrees on nothing\nA very long report.\n`,
    );
    const startedMs = performance.now();
    await run.secondStart(file);
    await shows(run.page, 'Committee agrees on nothing', 20_000);
    expect(performance.now() - startedMs).toBeLessThan(15_000);

    recording.clear();
    await keys.command('read.article');
    await recording.soundAfter(0);
    await keys.press('F6', 'PageDown', 'End');
    await keys.command('play.stop');
    await recording.silence(600);
    await until('another story', async () => {
      await keys.command('view.back');
      await keys.press('Down');
      return (await windowOf(run.page).headline.textContent()) !== 'Committee agrees on nothing';
    });
    expect(
      await run.page.evaluate(() => (globalThis as unknown as { longestStillMs: number }).longestStillMs),
    ).toBeLessThan(1_000);
    expect(run.problems()).toEqual([]);
  });
});
