import type { SettingsDisk } from '../../main/platform/settings-file';

export interface MemoryDisk extends SettingsDisk {
  readonly files: Map<string, string>;
  /** Calls made so far. */
  readonly calls: () => number;
}

/** A disk in memory that fails at the nth call, counted from 1, as a full or broken one does; 0 never fails. */
export function memoryDisk(files: ReadonlyMap<string, string> = new Map(), failAt = 0): MemoryDisk {
  const content = new Map(files);
  let calls = 0;
  const step = () => {
    calls += 1;
    if (calls === failAt) throw Object.assign(new Error('a fake failure'), { code: 'EIO' });
  };
  return {
    files: content,
    calls: () => calls,
    async read(path) {
      step();
      const text = content.get(path);
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return text;
    },
    async writeAtomic(path, text) {
      step();
      content.set(path, text);
    },
    async rename(from, to) {
      step();
      const text = content.get(from);
      if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      content.delete(from);
      content.set(to, text);
    },
    sweep: async () => 0,
  };
}
