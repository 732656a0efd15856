import { afterAll, beforeAll, expect, test } from 'vitest';
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

  /** Whether the stopped sentence lies within the window, players and bars aside. */
  const isInView = () =>
    run.page.evaluate(() => {
      const box = document.querySelector('[data-mark]')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.top < innerHeight * 0.9;
    });

  test('stays in view while the window is zoomed to 400 % and back', async () => {
    for (const command of [
      'zoom.in',
      'zoom.in',
      'zoom.in',
      'zoom.in',
      'zoom.in',
      'zoom.in',
      'zoom.in',
      'zoom.in',
      'zoom.in',
    ] as const) {
      await keys.command(command);
    }
    await until('400 % with the sentence in view', isInView);
    expect(await run.page.evaluate(() => innerWidth)).toBeLessThan(330);
    await keys.command('zoom.reset');
    await until('100 % with the sentence in view', isInView);
  });
});
