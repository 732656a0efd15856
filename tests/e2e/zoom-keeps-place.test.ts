import { afterAll, beforeAll, test } from 'vitest';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { until } from '../support/until';
import { playerIs } from '../support/window';

describeWith(['electron', 'screen', 'sound', 'espeak-ng'], 'a sentence in the middle of an article', () => {
  let run: RunningApp;
  let keys: Keyboard;

  beforeAll(async () => {
    run = await launch();
    keys = await keyboard(run.pid);
    await keys.command('read.article');
    for (let step = 0; step < 12; step += 1) await keys.command('sentence.next');
    await playerIs(run.page, 'speaking');
    await keys.command('play.stop');
  });
  afterAll(async () => {
    keys?.close();
    await run?.close();
  });

  /** Whether a sentence's first line lies in the window and stays there: a glide that only passes it does not count. */
  const isAtRestInView = (what: 'stopped' | 'spoken') =>
    run.page.evaluate(async (wanted) => {
      const topOf = () => {
        const [spoken] = [...(CSS.highlights.get('sentence') ?? [])];
        const found = wanted === 'stopped' ? document.querySelector('[data-mark]') : spoken;
        return found instanceof Element || found instanceof Range ? found.getBoundingClientRect().top : Number.NaN;
      };
      const before = topOf();
      for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
      return topOf() === before && before >= 0 && before < innerHeight * 0.9;
    }, what);
  const isInView = () => isAtRestInView('stopped');
  const isSpokenInView = () => isAtRestInView('spoken');
  const zoomTo400 = async () => {
    for (let step = 0; step < 9; step += 1) await keys.command('zoom.in');
    await until('400 %', async () => (await run.page.evaluate(() => innerWidth)) < 330);
  };

  test('stays in view while the window is zoomed to 400 % and back', async () => {
    await zoomTo400();
    await until('400 % with the sentence in view', isInView);
    await keys.command('zoom.reset');
    await until('100 % with the sentence in view', isInView);
  });

  test('is followed at 400 % from sentence to sentence, forwards and back', async () => {
    await zoomTo400();
    await keys.command('read.article');
    for (const command of [
      'sentence.next',
      'sentence.next',
      'sentence.next',
      'sentence.previous',
      'sentence.next',
    ] as const) {
      await playerIs(run.page, 'speaking');
      await keys.command(command);
      await playerIs(run.page, 'speaking');
      await until(`the spoken sentence in view after ${command}`, isSpokenInView);
    }
  });

  test('is in view when stop puts the focus on it and when zoom follows quickly', async () => {
    await keys.command('play.stop');
    await until('the stopped sentence in view', isInView);
    await keys.command('zoom.reset');
    await zoomTo400();
    await until('the stopped sentence in view again', isInView);
  });
});
