import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AccessibilityWatch,
  type AccessibleNode,
  accessibilityTree,
  accessibleFocus,
  allNodes,
  nodeCalled,
  watchAccessibility,
} from '../support/accessibility-tree';
import { dataFolder } from '../support/data-folder';
import { type Keyboard, keyboard } from '../support/keyboard';
import { launch, type RunningApp } from '../support/launch';
import { describeWith } from '../support/needs';
import { type SettledKeys, settledKeys } from '../support/settled-keys';
import { lighthouse } from '../support/stories';
import { until } from '../support/until';
import { focusIsIn, focusOf, playerIs, shows, storedSettings } from '../support/window';

describeWith(['electron', 'screen', 'accessibility'], 'what a screen reader receives', () => {
  const story = lighthouse();
  let run: RunningApp;
  let keyboardHelper: Keyboard;
  let keys: SettledKeys;
  let watch: AccessibilityWatch;
  let tree: AccessibleNode;

  beforeAll(async () => {
    const data = await dataFolder();
    await data.write('settings.json', storedSettings({ accessibilitySupport: 'on' }));
    run = await launch({ data, args: [story.file] });
    await shows(run.page, story.headline);
    keyboardHelper = await keyboard(run.pid);
    keys = await settledKeys(run.page, keyboardHelper);
    tree = await accessibilityTree(run.pid);
    watch = await watchAccessibility(run.pid);
  });
  afterAll(async () => {
    watch?.stop();
    keyboardHelper?.close();
    await run?.close();
  });

  const toRegion = async (name: string) => {
    for (let step = 0; step < 4 && (await focusOf(run.page)).region !== name; step += 1) await keys.press('F6');
  };

  test('has the four regions as landmarks with their names', () => {
    for (const name of ['Feeds', 'Headlines', 'Story', 'Player']) nodeCalled(tree, 'landmark', name);
  });

  test('has the headlines as one list with positions and size', () => {
    const options = nodeCalled(tree, 'list box', 'Headlines').children.filter((node) => node.role === 'list item');
    expect(options.length).toBeGreaterThan(0);
    expect(options.map((option) => option.position)).toEqual(options.map((_, index) => index + 1));
    expect(options.every((option) => option.setSize === 9)).toBe(true);
    expect(options.some((option) => option.name.includes(story.headline))).toBe(true);
  });

  test('has one heading of level 1, the headline, and sections of level 2', () => {
    const headings = allNodes(nodeCalled(tree, 'landmark', 'Story')).filter((node) => node.role === 'heading');
    expect(headings.map(({ name, level }) => [name, level])).toEqual([
      [story.headline, 1],
      ['Summary', 2],
      ['Article', 2],
    ]);
  });

  test('names every button as it is promised, without its key', () => {
    const names = allNodes(tree)
      .filter((node) => node.role === 'push button')
      .map((node) => node.name);
    for (const name of [
      'Previous sentence',
      'Play',
      'Next sentence',
      'Stop',
      'Read headline',
      'Read summary',
      'Read article',
    ]) {
      expect(names).toContain(name);
    }
  });

  test('hears of the new headline when Down is pressed', async () => {
    await toRegion('Headlines');
    await keys.press('Home');
    watch.clear();
    await keys.press('Down');
    // What Home told may come late.
    const event = await until('its focus event', () =>
      watch.events().find((one) => one.kind === 'focus' && one.object.position !== 1),
    );
    expect(event.object).toMatchObject({ role: 'list item', position: 2, setSize: 9 });
  });

  test('stands on the spoken sentence after Stop, with nothing selected', async () => {
    await toRegion('Headlines');
    await keys.press('Home');
    await shows(run.page, story.headline);
    await keys.command('read.article');
    await playerIs(run.page, 'speaking');
    await keys.command('play.stop');
    await focusIsIn(run.page, 'Story');
    const here = await focusOf(run.page);
    expect(story.article).toContain(here.text);
    // Chromium tells a collapsed caret of plain text to nobody (-1) unless caret browsing is on; the page itself knows it.
    expect(here.caret).toBe(0);
    const focus = await until('the sentence', async () => {
      const now = await accessibleFocus(run.pid);
      return now?.text?.trim() === here.text && now;
    });
    expect(focus.selections).toEqual([]);
    expect([-1, 0]).toContain(focus.caret);
  });

  test('is told what was asked for, politely, and nothing else while the voice speaks', async () => {
    await keys.command('read.article');
    await playerIs(run.page, 'speaking');
    watch.clear();
    await keys.press('F9');
    await keys.command('where');
    await until('the answer', () => watch.events().some((one) => one.kind === 'announcement'));
    const announcements = watch.events().filter((one) => one.kind === 'announcement');
    expect(announcements.every((one) => one.data?.includes('sentence') || one.data === '')).toBe(true);
    await keys.command('play.stop');
  });

  test('is kept inside a dialog, and comes back to where it was', async () => {
    await toRegion('Headlines');
    const before = await accessibleFocus(run.pid);
    await keys.command('app.settings');
    await run.page.getByRole('dialog').waitFor();
    nodeCalled(await accessibilityTree(run.pid), 'dialog', 'Settings');
    await keys.press('Escape');
    await until('the headline again', async () => (await accessibleFocus(run.pid))?.name === before?.name);
  });
});
