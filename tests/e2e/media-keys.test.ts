import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Keyboard } from '../support/keyboard';
import type { RunningApp } from '../support/launch';
import { type MediaPlayer, mediaPlayer } from '../support/mpris';
import { describeWith } from '../support/needs';
import { type ReadingSession, readingSession } from '../support/reading-session';
import { nowMs, type Recording } from '../support/recording';
import { editionHeadlines, lighthouse } from '../support/stories';
import { until } from '../support/until';
import { focusOf, playerIs, shows, status } from '../support/window';

describeWith(['electron', 'screen', 'sound', 'mpris', 'espeak-ng'], 'media keys and headset buttons', () => {
  const story = lighthouse();
  let session: ReadingSession;
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;
  let player: MediaPlayer;

  beforeAll(async () => {
    session = await readingSession(story);
    ({ run, keys, recording } = session);
  });
  afterAll(() => session?.end());
  beforeEach(() => recording.clear());

  const mediaStatus = (wanted: string) => until(`the desktop to say ${wanted}`, () => player.status() === wanted);

  test('the desktop knows the player from the first sound on, with headline and source', async () => {
    await keys.command('read.article');
    await recording.soundAfter(0);
    player = await mediaPlayer(run.pid);
    await mediaStatus('Playing');
    await until('the title', () => player.metadata().includes(story.headline));
    expect(player.metadata()).toMatch(/'xesam:artist': <\['lighthouse/);
  });

  test('PlayPause pauses and goes on at the same sentence', async () => {
    player.press('PlayPause');
    await playerIs(run.page, 'paused');
    await recording.silence(500);
    await mediaStatus('Paused');
    recording.clear();
    player.press('PlayPause');
    await recording.soundAfter(0);
    await playerIs(run.page, 'speaking');
    await status(run.page, /sentence [12] of 6/);
  });

  test('Pause and Play do what they say, also when pressed twice', async () => {
    player.press('Pause');
    player.press('Pause');
    await playerIs(run.page, 'paused');
    await recording.silence(500);
    recording.clear();
    player.press('Play');
    await playerIs(run.page, 'speaking');
    player.press('Play');
    await recording.soundAfter(nowMs());
    await playerIs(run.page, 'speaking');
  });

  test('they work from the background, while another dialog of the window is open', async () => {
    await keys.command('app.help');
    const focus = await focusOf(run.page);
    player.press('PlayPause');
    await playerIs(run.page, 'paused');
    player.press('PlayPause');
    await playerIs(run.page, 'speaking');
    expect(await focusOf(run.page)).toEqual(focus);
    await keys.press('Escape');
    await until('focus to be back', async () => (await focusOf(run.page)).tag !== 'body');
  });

  test('Stop silences the voice and moves no focus', async () => {
    const focus = await focusOf(run.page);
    player.press('Stop');
    await playerIs(run.page, 'idle');
    await recording.silence(500);
    expect(await focusOf(run.page)).toEqual(focus);
  });

  test('Next reads the next story, and the desktop is told its headline', async () => {
    await keys.command('read.article');
    await recording.soundAfter(0);
    player.press('Next');
    await until('another title', () => !player.metadata().includes(story.headline));
    const title = player.metadata().match(/'xesam:title': <(?:'|")(.*?)(?:'|")>/)?.[1] ?? '';
    expect(editionHeadlines()).toContain(title);
    await shows(run.page, title);
    player.press('Previous');
    await shows(run.page, story.headline);
    await keys.command('play.stop');
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
