import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findSounds, heardBelowCost } from '../support/fingerprint';
import { type Keyboard, keyboard } from '../support/keyboard';
import type { RunningApp } from '../support/launch';
import { heard } from '../support/listening';
import { describeWith } from '../support/needs';
import { type ReadingSession, readingSession, saidBySystemVoice } from '../support/reading-session';
import { nowMs, type Recording } from '../support/recording';
import { editionHeadlines, lighthouse } from '../support/stories';
import { focusOf, offers, shows, windowOf } from '../support/window';

const needs = ['electron', 'screen', 'sound', 'espeak-ng', 'sox'] as const;

describeWith(needs, 'one key after the first start', () => {
  let session: ReadingSession;
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;

  beforeAll(async () => {
    session = await readingSession(null);
    ({ run, keys, recording } = session);
  });
  afterAll(() => session?.end());

  test('nothing speaks by itself', async () => {
    await recording.silence(1_500);
    expect(recording.segments()).toEqual([]);
  });

  test('the headline of the first story is heard', async () => {
    const expected = await Promise.all(editionHeadlines().map((headline) => saidBySystemVoice(headline)));
    await keys.press('F8');
    expect(await heard(recording, expected)).toBe(0);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});

describeWith(needs, 'a story read by the system voice', () => {
  const story = lighthouse();
  /** Headline, summary, then the article's sentences. */
  const sentences = [story.headline, story.summary, ...story.article];
  const [headline, summary, firstOfArticle] = [0, 1, 2];
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;
  let expected: readonly Int16Array[];

  beforeAll(async () => {
    expected = await Promise.all(sentences.map((sentence) => saidBySystemVoice(sentence)));
    ({ run, keys, recording } = await readingSession(story));
  });
  // The app is another one after the restart.
  afterAll(async () => {
    keys?.close();
    await recording?.stop();
    await run?.close();
  });
  beforeEach(async () => {
    await keys.command('play.stop');
    await recording.silence(600);
    recording.clear();
  });

  const focusedText = async () => (await focusOf(run.page)).text;

  test('Play alone reads headline, summary and article in that order', async () => {
    await keys.press('F8');
    await heard(recording, expected.slice(firstOfArticle, firstOfArticle + 1), 30_000);
    const places = findSounds(recording.samples(), expected.slice(0, 3));
    expect(Math.max(...places.map((match) => match.cost))).toBeLessThan(heardBelowCost);
    const starts = places.map((match) => match.fromSeconds);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('Ctrl+1 reads the headline and stops there', async () => {
    await keys.command('read.headline');
    expect(await heard(recording, expected)).toBe(headline);
    await recording.silence(1_500);
    const fits = findSounds(recording.samples(), expected).map((match) => match.cost <= heardBelowCost);
    expect(fits.flatMap((isHeard, index) => (isHeard ? [index] : []))).toEqual([headline]);
  });

  test('Ctrl+2 reads the summary', async () => {
    await keys.command('read.summary');
    expect(await heard(recording, expected)).toBe(summary);
  });

  test('Ctrl+3 reads the article', async () => {
    await keys.command('read.article');
    expect(await heard(recording, expected)).toBe(firstOfArticle);
  });

  test('the next section is heard at once when its key is pressed while another one sounds', async () => {
    await keys.command('read.article');
    await recording.soundAfter(0);
    await keys.command('read.summary');
    expect(await heard(recording, expected)).toBe(summary);
  });

  test('a pause is silent within 150 ms, and nothing is lost by it', async () => {
    await keys.command('read.article');
    const startedMs = await recording.soundAfter(0);
    await recording.soundAfter(startedMs + 900);
    const pausedMs = await keys.press('F8');
    const lastSoundMs = await recording.silence(800);
    expect(lastSoundMs - pausedMs).toBeLessThan(150);
    const before = recording.samples();
    await offers(run.page, 'Play');

    recording.clear();
    await keys.press('F8');
    await recording.soundAfter(0);
    await heard(recording, expected.slice(firstOfArticle + 1, firstOfArticle + 2));
    const both = Int16Array.from([...before, ...recording.samples()]);
    const [whole] = findSounds(withoutSilence(both), [expected[firstOfArticle] ?? new Int16Array()]);
    expect(whole?.cost).toBeLessThan(heardBelowCost);
  });

  test('F9 goes to the next sentence, F7 back to the one before', async () => {
    await keys.command('read.article');
    await recording.soundAfter(0);
    recording.clear();
    await keys.command('sentence.next');
    expect(await heard(recording, expected)).toBe(firstOfArticle + 1);
    recording.clear();
    await keys.press('F9');
    await recording.soundAfter(0);
    recording.clear();
    await keys.press('F7');
    expect([firstOfArticle + 1, firstOfArticle + 2]).toContain(await heard(recording, expected));
  });

  test('later than two seconds into a sentence, F7 reads it again', async () => {
    await keys.command('read.article');
    const startedMs = await recording.soundAfter(0);
    await recording.soundAfter(startedMs + 2_300);
    recording.clear();
    await keys.press('F7');
    expect(await heard(recording, expected)).toBe(firstOfArticle);
  });

  test('Stop is silent within 150 ms and puts focus and a collapsed caret on the spoken sentence', async () => {
    await keys.command('read.article');
    await heard(recording, expected.slice(firstOfArticle, firstOfArticle + 1));
    recording.clear();
    await recording.soundAfter(0);
    const stoppedMs = await keys.command('play.stop');
    const lastSoundMs = await recording.silence(800);
    expect(lastSoundMs - stoppedMs).toBeLessThan(150);
    const focus = await focusOf(run.page);
    expect(sentences.slice(firstOfArticle)).toContain(focus.text);
    expect(focus).toMatchObject({ region: 'Story', caret: 0 });
  });

  test('Space plays and pauses while focus is on the stopped sentence', async () => {
    await keys.command('read.article');
    await recording.soundAfter(0);
    await keys.command('play.stop');
    const place = sentences.indexOf(await focusedText());
    recording.clear();
    await keys.press('Space');
    expect(await heard(recording, expected)).toBe(place);
    await keys.press('Space');
    await offers(run.page, 'Play');
  });

  test('a faster voice is heard at once and keeps its sentence', async () => {
    await keys.command('read.article');
    await recording.soundAfter(0);
    for (let step = 0; step < 4; step += 1) await keys.command('rate.faster');
    expect(await heard(recording, expected)).toBe(firstOfArticle);
    await keys.command('rate.normal');
  });

  test('after a restart the story is back at its place, silent, and reads on from there', async () => {
    await keys.command('read.article');
    await recording.soundAfter(0);
    recording.clear();
    await keys.press('F9');
    await recording.soundAfter(0);
    await keys.command('play.stop');
    const place = sentences.indexOf(await focusedText());
    keys.close();
    run = await run.relaunch();
    keys = await keyboard(run.pid);
    recording.clear();
    await shows(run.page, story.headline);
    const before = nowMs();
    await recording.silence(1_500);
    expect(recording.segments().filter((segment) => segment.fromMs > before)).toEqual([]);
    expect(await windowOf(run.page).button('Play').isVisible()).toBe(true);
    await keys.press('F8');
    expect(await heard(recording, expected)).toBe(place);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});

/** Leaves out stretches of a quarter of a second without any sound: what a pause adds. */
function withoutSilence(pcm: Int16Array): Int16Array {
  const block = 4_000;
  const blocks = Array.from({ length: Math.ceil(pcm.length / block) }, (_, i) =>
    pcm.subarray(i * block, (i + 1) * block),
  );
  return Int16Array.from(
    blocks.filter((part) => part.some((amplitude) => Math.abs(amplitude) > 200)).flatMap((part) => [...part]),
  );
}
