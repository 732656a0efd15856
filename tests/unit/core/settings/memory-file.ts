import { fail, ok } from '../../../../contract/errors';
import type { SettingsFile, StoredSettings } from '../../../../main/core/ports';

export interface MemoryFile extends SettingsFile {
  /** Everything that was written, in order. */
  readonly written: unknown[];
  failWrites: boolean;
  /** Makes writes wait until `release` is called. */
  hold(): void;
  release(): void;
}

export function memoryFile(start: StoredSettings = { kind: 'none' }): MemoryFile {
  const written: unknown[] = [];
  let waiting: Promise<void> | null = null;
  let wake = () => {};
  return {
    written,
    failWrites: false,
    hold() {
      waiting = new Promise((resolve) => {
        wake = resolve;
      });
    },
    release() {
      waiting = null;
      wake();
    },
    read: async () => start,
    async write(json) {
      await waiting;
      if (this.failWrites) return fail('settings-not-saved', 'a fake failure');
      written.push(JSON.parse(JSON.stringify(json)));
      return ok(null);
    },
  };
}
