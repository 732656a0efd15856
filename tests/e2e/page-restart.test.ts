import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Announcements, announcements } from '../support/announcements';
import type { Keyboard } from '../support/keyboard';
import type { RunningApp } from '../support/launch';
import { heard } from '../support/listening';
import { heldQuestions } from '../support/native-dialogs';
import { describeWith } from '../support/needs';
import { inPage } from '../support/page-script';
import { type ReadingSession, readingSession, saidBySystemVoice } from '../support/reading-session';
import { nowMs, type Recording } from '../support/recording';
import { lighthouse } from '../support/stories';
import { until } from '../support/until';
import { focusOf, playerIs, status } from '../support/window';

/** The page that stands in for one that crashed, as far as a test asks. */
const look = (run: RunningApp) =>
  inPage(
    run,
    () => ({
      isReady: document.documentElement.dataset.ready === 'true',
      // A crashed page never comes back as the same document.
      isNew: !('isOld' in globalThis),
      headline: document.querySelector('h1')?.textContent?.trim() ?? '',
      state: document.querySelector('[data-player-state]')?.getAttribute('data-player-state') ?? '',
      player: document.querySelector('[data-region=player]')?.textContent ?? '',
      said: [...document.querySelectorAll('[aria-live]')].map((region) => region.textContent).join(' '),
    }),
    null,
  );

const markAsOld = (run: RunningApp) => inPage(run, () => void Object.assign(globalThis, { isOld: true }), null);

const newPage = (run: RunningApp, timeoutMs: number) =>
  until(
    'the page to be loaded again',
    async () => {
      const seen = await look(run);
      return seen.isNew && seen.isReady ? seen : null;
    },
    { timeoutMs, everyMs: 100 },
  );

describeWith(['electron', 'screen', 'sound', 'espeak-ng', 'sox'], 'a page that fails while it reads', () => {
  const story = lighthouse();
  let session: ReadingSession;
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;
  let expected: readonly Int16Array[];

  beforeAll(async () => {
    expected = await Promise.all(story.article.map((sentence) => saidBySystemVoice(sentence)));
    session = await readingSession(story);
    ({ run, keys, recording } = session);
  });
  afterAll(() => session?.end());

  test('is loaded again after a crash: same story, same sentence, silent, and the person is told', async () => {
    await keys.command('read.article');
    await status(run.page, /sentence 1 of 6/);
    await keys.press('F9');
    await status(run.page, /sentence 2 of 6/);
    await playerIs(run.page, 'speaking');
    recording.clear();
    await recording.soundAfter(0);
    await markAsOld(run);
    await run.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    const crashedMs = nowMs();
    const seen = await newPage(run, 15_000);
    expect(seen).toMatchObject({ headline: story.headline, state: 'idle' });
    expect(seen.player).toMatch(/sentence 2 of 6/);
    expect((await until('an announcement', async () => (await look(run)).said || null)).trim()).toMatch(
      /window was restarted/,
    );
    await recording.silence(1_000);
    expect(recording.segments().filter(({ fromMs }) => fromMs > crashedMs + 500)).toEqual([]);

    recording.clear();
    await keys.press('F8');
    expect(await heard(recording, expected)).toBe(1);
  });

  test('that then hangs is ended, and the person is asked before it is loaded once more', async () => {
    const questions = await heldQuestions(run);
    await markAsOld(run);
    // Never answered: the page is busy until its process is ended.
    void inPage(
      run,
      () => {
        for (;;);
      },
      null,
    ).catch(() => undefined);
    // Chromium tells nothing about a page that a debugger watches, as here; that it hangs is real all the same.
    await run.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.emit('unresponsive'));
    const [question] = await until(
      'the question',
      async () => {
        const asked = await questions.asked();
        return asked.length > 0 ? asked : null;
      },
      { timeoutMs: 20_000, everyMs: 100 },
    );
    expect(question).toMatchObject({
      message: 'The window stopped working twice.',
      buttons: expect.arrayContaining(['Quit']),
    });
    await recording.silence(600);
    await questions.answer(0);
    const seen = await newPage(run, 15_000);
    expect(seen).toMatchObject({ headline: story.headline, state: 'idle' });
    expect(seen.player).toMatch(/sentence \d of 6/);
  });
});

describeWith(['electron', 'screen', 'sound', 'espeak-ng'], 'a machine that falls asleep', () => {
  const story = lighthouse();
  let session: ReadingSession;
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;
  let said: Announcements;

  beforeAll(async () => {
    session = await readingSession(story);
    ({ run, keys, recording } = session);
    said = await announcements(run.page);
  });
  afterAll(() => session?.end());

  test('silences the voice, moves no focus, and F8 goes on at the same sentence afterwards', async () => {
    await keys.press('Shift+F6');
    await keys.command('read.article');
    await status(run.page, /sentence 1 of 6/);
    await recording.soundAfter(0);
    const focus = await focusOf(run.page);
    await run.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await playerIs(run.page, 'paused');
    await recording.silence(800);
    await run.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    await recording.silence(500);
    expect(await focusOf(run.page)).toEqual(focus);
    expect(await said.all()).toEqual([]);
    await keys.press('F8');
    await recording.soundAfter(nowMs());
    await status(run.page, /sentence 1 of 6/);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
