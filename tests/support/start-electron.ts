import { _electron, type ElectronApplication, errors } from 'playwright-core';

export type StartOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** A start takes 3 s, 8 s on a machine that is busy with other things. */
const startMs = 30_000;

/**
 * Starts Electron for the test driver. Where the driver gets no hold of it in time, which happens once in some hundred starts, it is ended and started
 * once more, and `warn` is told with all that it has printed. An app that ends, crashes or cannot be started is a failure at once, and one
 * that hangs every time is one after the second try.
 */
export async function startElectron(
  options: StartOptions,
  timeoutMs = startMs,
  warn: (text: string) => void = console.warn,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: timeoutMs });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    warn(`The driver got no hold of the app in ${timeoutMs} ms; it is started once more. ${error.message}`);
    return _electron.launch({ ...options, timeout: timeoutMs });
  }
}
