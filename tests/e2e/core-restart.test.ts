import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Announcements, announcements } from '../support/announcements';
import { corePid, killCore } from '../support/core-process';
import { dataFolder } from '../support/data-folder';
import { findSounds, heardBelowCost } from '../support/fingerprint';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { heard } from '../support/listening';
import { heldQuestions } from '../support/native-dialogs';
import { describeWith } from '../support/needs';
import { saidBySystemVoice, systemVoice } from '../support/reading-session';
import { type Recording, record } from '../support/recording';
import { lighthouse } from '../support/stories';
import { until } from '../support/until';
import { ask, changeSettings, focusOf, playerIs, shows, status, storedSettings, windowOf } from '../support/window';

const settings = storedSettings(systemVoice);
const wentAway = /engine stopped/;
const cameBack = /engine was restarted/;

/** More sentences than are prepared ahead, so that some always have to be asked for. */
const later = [
  'The village council has promised to repair the path before the winter.',
  'Several schools want to bring their pupils to the tower next year.',
  'A retired sailor tells stories about the wrecks below the cliff.',
  'Fresh bread is sold at the gate whenever the flag is up.',
  'The next volunteers will mend the roof of the old boathouse.',
  'Their children have already chosen the colour for its door.',
];
const story = lighthouse();
const sentences = [...story.article, ...later];
const lastSentence = sentences.length - 1;
const storyText = `${sentences.join(' ')}\n${story.headline}\n${story.summary}\n`;

async function start(): Promise<RunningApp> {
  const data = await dataFolder();
  await data.write('settings.json', settings);
  const run = await launch({ data, args: [await data.write('lighthouse.txt', storyText)] });
  await shows(run.page, story.headline);
  return run;
}

/** Skips to a sentence that is not prepared. */
const skipFar = (keys: Keyboard) => keys.press(...sentences.slice(1).map(() => 'F9'));

const problem = (run: RunningApp) => run.page.locator('[data-problem=core-down]');

/** What the core keeps, as the page would ask for it. */
async function kept(run: RunningApp) {
  const state = await ask(run.page, 'app.state', {});
  if (!state.ok) throw new Error(state.error.code);
  const { settings: inForce, list } = state.value;
  return { inForce, headlines: list.rows.map((row) => row.headline) };
}

describeWith(['electron', 'screen', 'sound', 'espeak-ng', 'sox'], 'the core is killed while it reads', () => {
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;
  let said: Announcements;
  let expected: readonly Int16Array[];

  beforeAll(async () => {
    expected = await Promise.all(sentences.map((sentence) => saidBySystemVoice(sentence)));
    run = await start();
    keys = await keyboard(run.pid);
    recording = await record();
    said = await announcements(run.page);
    await changeSettings(run.page, { textSizePx: 24 });
  });
  afterAll(async () => {
    keys?.close();
    await recording?.stop();
    await run?.close();
  });
  beforeEach(async () => {
    await keys.command('play.stop');
    await recording.silence(400);
    await said.clear();
  });

  test('nobody hears a gap that the prepared sentences cover: reading goes on, and nothing is announced', async () => {
    const before = await kept(run);
    await keys.command('read.article');
    await playerIs(run.page, 'speaking');
    await recording.soundAfter(0);
    const killed = await killCore(run);
    await problem(run).waitFor();
    await corePid(run, killed);
    await problem(run).waitFor({ state: 'detached' });
    await status(run.page, cameBack);
    await heard(recording, expected.slice(1, 2));
    expect(findSounds(recording.samples(), expected.slice(0, 2)).map((match) => match.cost < heardBelowCost)).toEqual([
      true,
      true,
    ]);
    const gaps = recording.segments().flatMap(({ fromMs }, index, all) => {
      const last = all[index - 1];
      return last === undefined ? [] : [fromMs - last.toMs];
    });
    expect(Math.max(0, ...gaps)).toBeLessThan(600);
    expect(await said.all()).toEqual([]);
    expect(await kept(run)).toEqual(before);
  });

  test('a gap that is heard is told once and at once, and the same sentence is read when the core is back', async () => {
    await keys.command('read.article');
    await recording.soundAfter(0);
    const focusBefore = await focusOf(run.page);
    const killed = await killCore(run);
    await skipFar(keys);
    await status(run.page, /sentence 12 of 12/);
    await until('the announcement', async () => (await said.all()).some((text) => wentAway.test(text)));
    await corePid(run, killed);
    recording.clear();
    expect(await heard(recording, expected)).toBe(lastSentence);
    expect((await said.all()).filter((text) => wentAway.test(text) || cameBack.test(text))).toHaveLength(1);
    await problem(run).waitFor({ state: 'detached' });
    expect(await focusOf(run.page)).toEqual(focusBefore);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});

describeWith(['electron', 'screen', 'sound', 'espeak-ng'], 'the core is killed again and again', () => {
  let run: RunningApp;
  let keys: Keyboard;
  let recording: Recording;
  let said: Announcements;

  beforeAll(async () => {
    run = await start();
    keys = await keyboard(run.pid);
    recording = await record();
    said = await announcements(run.page);
  });
  afterAll(async () => {
    keys?.close();
    await recording?.stop();
    await run?.close();
  });

  /** Kills the core and waits until the next one answers; the milliseconds that took. */
  async function killAndWait(): Promise<number> {
    const startedMs = performance.now();
    const killed = await killCore(run);
    await problem(run).waitFor();
    await corePid(run, killed);
    await problem(run).waitFor({ state: 'detached' });
    return performance.now() - startedMs;
  }

  test('three times: it is back each time, the list is whole, and the voice reads on at its sentence', async () => {
    const before = await kept(run);
    await keys.command('read.article');
    await status(run.page, /sentence 1 of 12/);
    await keys.press('F9');
    await status(run.page, /sentence 2 of 12/);
    await keys.press('F8');
    await playerIs(run.page, 'paused');
    for (let time = 0; time < 3; time += 1) expect(await killAndWait()).toBeLessThan(10_000);
    expect(await kept(run)).toEqual(before);
    await shows(run.page, story.headline);
    recording.clear();
    await keys.press('F8');
    await recording.soundAfter(0);
    await status(run.page, /sentence 2 of 12/);
  });

  test('a core that cannot be started leads to a question, F8 to a sentence, and trying again to a voice', async () => {
    const questions = await heldQuestions(run);
    await keys.command('play.stop');
    await recording.silence(400);
    await killAndWait();
    await said.clear();
    await killCore(run);
    const [question] = await until('the question', async () => {
      const asked = await questions.asked();
      return asked.length > 0 ? asked : null;
    });
    expect(question).toMatchObject({ buttons: ['Try again', 'Quit'] });
    expect(await windowOf(run.page).headline.textContent()).toBe(story.headline);
    expect(await problem(run).textContent()).toMatch(wentAway);

    await keys.command('read.article');
    await skipFar(keys);
    await status(run.page, /sentence 12 of 12/);
    await keys.press('F8');
    await playerIs(run.page, 'paused');
    await said.clear();
    await keys.press('F8');
    await until('a sentence about it', async () => (await said.all()).some((text) => wentAway.test(text)));
    await recording.silence(600);
    recording.clear();
    await questions.answer(0);
    await recording.soundAfter(0);
    await problem(run).waitFor({ state: 'detached' });
    await status(run.page, /sentence 12 of 12/);
  });

  test('the page has complained about nothing', () => {
    expect(run.problems()).toEqual([]);
  });
});
