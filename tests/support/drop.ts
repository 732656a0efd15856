import type { Page } from 'playwright-core';

type Dropping = { dropOn?: (selector: string, file: File) => void };

/** The events of a drag from a file manager onto an element, ending with the drop. */
const prepare = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (globalThis as Dropping).dropOn = (selector, file) => {
      const carried = new DataTransfer();
      carried.items.add(file);
      for (const type of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true });
        document.querySelector(selector)?.dispatchEvent(event);
      }
    };
  });

export async function dropFile(page: Page, selector: string, name: string, bytes: Uint8Array): Promise<void> {
  await prepare(page);
  await page.evaluate(
    ([target, fileName, content]) => {
      const data = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      (globalThis as Dropping).dropOn?.(target, new File([data], fileName));
    },
    [selector, name, Buffer.from(bytes).toString('base64')] as const,
  );
}

/** A file of blanks, made in the page because it is too large to be sent there. */
export async function dropLargeFile(page: Page, selector: string, sizeBytes: number): Promise<void> {
  await prepare(page);
  await page.evaluate(
    ([target, size]) => (globalThis as Dropping).dropOn?.(target, new File([new Uint8Array(size)], 'large.txt')),
    [selector, sizeBytes] as const,
  );
}

/**
 * Drops files and folders of the disk through the browser itself, as a file manager does: only then does the page get a folder.
 *
 * @param paths absolute
 * @param selector an element on screen, at 100 % zoom
 */
export async function dropPaths(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not on screen`);
  const devtools = await page.context().newCDPSession(page);
  try {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devtools.send('Input.dispatchDragEvent', {
        type,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
        data: { items: [], files: [...paths], dragOperationsMask: 1 },
      });
    }
  } finally {
    await devtools.detach();
  }
}
