import type { Page } from 'playwright-core';
import type { CommandId } from '../../contract/keymap';
import { chordOf, type Keyboard } from './keyboard';
import { until } from './until';

/** Keys that resolve only when the page has seen them released, so that what they did can be looked at. */
export interface SettledKeys {
  press(...chords: readonly string[]): Promise<void>;
  command(id: CommandId): Promise<void>;
}

type Counting = { releasedKeys?: number };

/** Counts released keys in the page, in the capture phase on the window, where nothing can keep them from being seen. */
export async function settledKeys(page: Page, keys: Keyboard): Promise<SettledKeys> {
  await page.evaluate(() => {
    const counting = globalThis as Counting;
    counting.releasedKeys = 0;
    window.addEventListener('keyup', () => (counting.releasedKeys = (counting.releasedKeys ?? 0) + 1), true);
  });
  const released = () => page.evaluate(() => (globalThis as Counting).releasedKeys ?? 0);
  const press = async (...chords: readonly string[]) => {
    for (const chord of chords) {
      const wanted = (await released()) + chord.split('+').length;
      await keys.press(chord);
      await until(`${chord} to reach the page`, async () => (await released()) >= wanted, { everyMs: 5 });
    }
  };
  return { press, command: (id) => press(chordOf(id)) };
}
