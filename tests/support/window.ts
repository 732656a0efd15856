import type { ElectronApplication, Page } from 'playwright-core';
import type { Answer, CommandName, Input } from '../../contract/commands';
import type { Result } from '../../contract/errors';
import type { Preferences, ThemeName } from '../../contract/settings';
import type { Bridge } from '../../contract/wire';
import { until } from './until';

/** The window as a person finds it: by roles and accessible names only, which are part of what is promised. */
export function windowOf(page: Page) {
  return {
    feeds: page.getByRole('navigation', { name: 'Feeds', exact: true }),
    headlines: page.getByRole('listbox', { name: 'Headlines', exact: true }),
    story: page.getByRole('main', { name: 'Story', exact: true }),
    player: page.getByRole('region', { name: 'Player', exact: true }),
    headline: page.getByRole('heading', { level: 1 }),
    option: (index: number) => page.getByRole('listbox', { name: 'Headlines' }).getByRole('option').nth(index),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    dialog: page.getByRole('dialog'),
  };
}

/** Where focus is: the nearest named region, and the element's own text. */
export interface FocusPlace {
  readonly tag: string;
  readonly role: string;
  readonly label: string;
  readonly text: string;
  readonly region: string;
  /** A collapsed caret in that element: characters before it; -1 when there is none, or a range. */
  readonly caret: number;
}

export const focusOf = (page: Page): Promise<FocusPlace> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const region = element.closest('nav, main, section, [role=region], [role=dialog]');
    const selection = getSelection();
    let caret = -1;
    if (selection?.isCollapsed && selection.anchorNode && element.contains(selection.anchorNode)) {
      const before = document.createRange();
      before.setStart(element, 0);
      before.setEnd(selection.anchorNode, selection.anchorOffset);
      caret = before.toString().length;
    }
    return {
      tag: element.tagName.toLowerCase(),
      role: element.getAttribute('role') ?? '',
      label: element.getAttribute('aria-label') ?? '',
      text: (element.textContent ?? '').trim(),
      region: region?.getAttribute('aria-label') ?? '',
      caret,
    };
  });

/** Something that changes whenever focus moves: the place of the focused element among all elements. */
export const focusIndex = (page: Page): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body));

/** Waits until focus is in a region. */
export const focusIsIn = (page: Page, region: string) =>
  until(`focus in ${region}`, async () => (await focusOf(page)).region === region, { timeoutMs: 3_000 });

export const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme ?? '');

export const zoomOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0);

/** The player tells this in words. */
export const status = (page: Page, words: RegExp) =>
  until(`the player to say ${words}`, async () => words.test((await windowOf(page).player.textContent()) ?? ''));

/** Waits until the voice really sounds, or is silent for good. */
export const playerIs = (page: Page, state: 'speaking' | 'paused' | 'idle') =>
  page.locator(`[data-player-state=${state}]`).waitFor({ timeout: 10_000 });

/** Waits for an announcement. */
export const said = (page: Page, words: RegExp) =>
  until(`an announcement like ${words}`, async () => words.test(await announced(page)));

/** Waits until a story with this headline is shown. */
export const shows = (page: Page, headline: string, timeoutMs = 10_000) =>
  until(`the story “${headline}”`, async () => (await windowOf(page).headline.textContent())?.trim() === headline, {
    timeoutMs,
  });

/** Waits for a state of the player's main button: it says what a press would do. */
export const offers = (page: Page, button: 'Play' | 'Pause', timeoutMs = 10_000) =>
  until(`the button ${button}`, () => windowOf(page).button(button).isVisible(), { timeoutMs });

/** Everything that live regions hold now. */
export const announced = (page: Page): Promise<string> =>
  page.evaluate(() => [...document.querySelectorAll('[aria-live]')].map((region) => region.textContent).join(' '));

/** Asks shell or core through the page's bridge, as the page itself does. For inputs without bytes. */
export async function ask<N extends CommandName>(page: Page, name: N, input: Input<N>): Promise<Result<Answer<N>>> {
  const result = await page.evaluate(
    ([command, value]) => (window as unknown as { crier: Bridge }).crier.call(command, value),
    [name, input] as [string, unknown],
  );
  return result as Result<Answer<N>>;
}

/** Changes settings as the settings dialog does. */
export async function changeSettings(page: Page, settings: Preferences): Promise<void> {
  const result = await ask(page, 'settings.change', settings);
  if (!result.ok) throw new Error(`settings refused: ${result.error.code}`);
}

/** Brings a story in as a dropped file does: its name and its bytes. */
export async function importStory(
  page: Page,
  name: string,
  text: string,
): Promise<Result<{ readonly storyId: string }>> {
  const result = await page.evaluate(
    ([file, content]) =>
      (window as unknown as { crier: Bridge }).crier.call('story.import', {
        name: file,
        bytes: new TextEncoder().encode(content),
      }),
    [name, text] as const,
  );
  return result as Result<{ readonly storyId: string }>;
}

export async function useTheme(page: Page, theme: ThemeName): Promise<void> {
  await changeSettings(page, { theme });
  await until(`the theme ${theme}`, async () => (await themeOf(page)) === theme);
}

/** Content of settings.json for a start with these preferences. */
export const storedSettings = (preferences: Preferences): string => JSON.stringify({ version: 1, preferences });
