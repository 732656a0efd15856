import type { RunningApp } from './launch';

/**
 * Runs a function in the page by way of the shell. Playwright gives a page up for ever once it has crashed; this still reaches the one that
 * is loaded in its place. Rejects after two seconds without an answer: a page that is gone or busy gives none. The function must not use anything from outside itself but its argument.
 */
export async function inPage<T, A extends string | number | boolean | null>(
  { app }: RunningApp,
  work: (argument: A) => T,
  argument: A,
): Promise<Awaited<T>> {
  const source = `(${work})(${JSON.stringify(argument)})`;
  const answer = await app.evaluate(({ BrowserWindow }, script) => {
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('the page does not answer')), 2_000),
    );
    return Promise.race([BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script), late]);
  }, source);
  return answer as Awaited<T>;
}
