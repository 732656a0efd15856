import type { Page } from 'playwright-core';

/** Every text that live regions were given, in order, as a screen reader hears them. */
export interface Announcements {
  all(): Promise<readonly string[]>;
  clear(): Promise<void>;
}

type Noting = { noted?: string[] };

/** Notes announcements from now on, those of dialogs too. */
export async function announcements(page: Page): Promise<Announcements> {
  await page.evaluate(() => {
    const noting = globalThis as Noting;
    noting.noted = [];
    const note = (records: readonly MutationRecord[]) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const text = element?.closest('[aria-live]')?.textContent?.trim() ?? '';
        if (text !== '') noting.noted?.push(text);
      }
    };
    new MutationObserver(note).observe(document, { childList: true, characterData: true, subtree: true });
  });
  return {
    all: () => page.evaluate(() => (globalThis as Noting).noted ?? []),
    clear: () =>
      page.evaluate(() => {
        (globalThis as Noting).noted = [];
      }),
  };
}
