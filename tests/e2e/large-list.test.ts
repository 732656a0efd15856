import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AccessibilityWatch,
  accessibilityTree,
  accessibleFocus,
  nodeCalled,
  watchAccessibility,
} from '../support/accessibility-tree';
import { axeViolations } from '../support/axe';
import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { type LargeLibrary, writeLargeLibrary } from '../support/large-library';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { until } from '../support/until';
import { focusIsIn, focusOf, offers, shows, storedSettings, windowOf } from '../support/window';

const count = 50_000;

/** The line with the focus: its headline, and its place as assistive technology gets it; null when no line has it. */
const focusedLine = (page: Page) =>
  page.evaluate(() => {
    const line = document.activeElement;
    if (line?.getAttribute('role') !== 'option') return null;
    const { top, bottom } = line.getBoundingClientRect();
    const list = line.closest('[role=listbox]')?.getBoundingClientRect();
    return {
      headline: line.querySelector('.headline-text')?.textContent ?? '',
      position: Number(line.getAttribute('aria-posinset')),
      size: Number(line.getAttribute('aria-setsize')),
      isSeen: list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1,
    };
  });

describeWith(['electron', 'screen', 'accessibility'], 'a list of 50,000 stories', () => {
  let library: LargeLibrary;
  let run: RunningApp;
  let keys: Keyboard;
  let watch: AccessibilityWatch;
  let lostFocus: () => Promise<number>;

  const isOn = (headline: string, position: number) =>
    until(`the focus on “${headline}”`, async () => {
      const line = await focusedLine(run.page);
      return line?.headline === headline && line.position === position && line.size === count && line.isSeen;
    });
  const go = async (key: string, headline: string, position: number) => {
    await keys.press(key);
    await isOn(headline, position);
  };

  beforeAll(async () => {
    const data = await dataFolder();
    await data.write('settings.json', storedSettings({ accessibilitySupport: 'on', showEdition: false }));
    library = await writeLargeLibrary(data, count);
    run = await launch({ data });
    keys = await keyboard(run.pid);
    watch = await watchAccessibility(run.pid);
    // From here on the focus must never fall back to the page itself.
    await run.page.evaluate(() => {
      const counted = globalThis as unknown as { lostFocus: number };
      counted.lostFocus = 0;
      document.addEventListener('focusout', (event) => {
        if (event.relatedTarget !== null) return;
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) counted.lostFocus += 1;
        });
      });
    });
    lostFocus = () => run.page.evaluate(() => (globalThis as unknown as { lostFocus: number }).lostFocus);
  });
  afterAll(async () => {
    watch?.stop();
    keys?.close();
    await run?.close();
  });

  test('tells its whole length with the first lines', async () => {
    await isOn(library.first, 1);
    expect(await run.page.locator('.tally').textContent()).toBe('50000 stories, 50000 unread');
  });

  test('is there as a whole soon, and neither focus nor choice has moved', async () => {
    await run.page.locator('.headlines:not([data-growing])').waitFor();
    await isOn(library.first, 1);
    expect(await windowOf(run.page).headlines.getByRole('option', { selected: true }).textContent()).toContain(
      library.first,
    );
    await shows(run.page, library.first);
  });

  test('End, Home and a page go to the line they name, and it is seen', async () => {
    await go('End', library.last, count);
    await shows(run.page, library.last);
    await keys.press('PageUp');
    await until('a page further up', async () => {
      const line = await focusedLine(run.page);
      return line !== null && line.position < count && line.position > count - 50 && line.isSeen;
    });
    await go('Home', library.first, 1);
    await keys.press('PageDown');
    await until('a page further down', async () => {
      const line = await focusedLine(run.page);
      return line !== null && line.position > 1 && line.position < 50 && line.isSeen;
    });
    await go('Home', library.first, 1);
    expect(await lostFocus()).toBe(0);
  });

  test('typing the beginning of a headline goes to it in the middle', async () => {
    await go('Home', library.first, 1);
    await keys.type('quiet');
    await isOn(library.middle, count / 2 + 1);
    await shows(run.page, library.middle);
    expect(await lostFocus()).toBe(0);
  });

  test('a screen reader gets each place of 50,000 there', async () => {
    await go('End', library.last, count);
    await until('the last line to be told', async () => {
      const focus = await accessibleFocus(run.pid);
      return focus?.role === 'list item' && focus.position === count && focus.setSize === count;
    });
    // The browser tells what a jump has drawn line by line.
    await until('each line at its place', async () => {
      const lines = nodeCalled(await accessibilityTree(run.pid), 'list box', 'Headlines').children.filter(
        ({ role }) => role === 'list item',
      );
      const first = count - lines.length + 1;
      const isInPlace = lines.every(({ setSize, position }, index) => setSize === count && position === first + index);
      return isInPlace && lines.length > 3;
    });
    watch.clear();
    await keys.press('Up');
    // What End told may come late.
    const event = await until('its focus event', () =>
      watch.events().find((one) => one.kind === 'focus' && one.object.position !== count),
    );
    expect(event.object).toMatchObject({ role: 'list item', position: count - 1, setSize: count });
  });

  test.each(['Home', 'End'])('keeps the rules of accessibility after %s', async (key) => {
    await keys.press(key);
    await isOn(key === 'Home' ? library.first : library.last, key === 'Home' ? 1 : count);
    expect(await axeViolations(run.page)).toEqual([]);
  });

  test('a story at its end opens with Enter and can be heard', async () => {
    await go('End', library.last, count);
    await keys.press('Enter');
    await focusIsIn(run.page, 'Story');
    expect((await focusOf(run.page)).text).toContain(library.last);
    await keys.command('read.article');
    await offers(run.page, 'Pause');
    await keys.command('play.stop');
    await offers(run.page, 'Play');
    expect(run.problems()).toEqual([]);
  });

  test('a story marked read there changes its line only, and the number of unread ones', async () => {
    const tally = run.page.locator('.tally');
    await until('the story read', async () => (await tally.textContent())?.includes('49999 unread'));
    expect(
      await windowOf(run.page).headlines.getByRole('option', { selected: true }).getAttribute('class'),
    ).not.toContain('unread');
  });
});
