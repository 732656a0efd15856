/** Keeps the values that were used last, up to a number of bytes. */
export interface Cache<T> {
  get(key: string): T | undefined;
  /** A value larger than the whole cache is not kept. */
  put(key: string, value: T): void;
}

/** Least recently used goes first. `sizeOf` is asked once for each value. */
export function createCache<T>(maxBytes: number, sizeOf: (value: T) => number): Cache<T> {
  const entries = new Map<string, { readonly value: T; readonly bytes: number }>();
  let usedBytes = 0;

  const remove = (key: string): void => {
    usedBytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    put(key, value) {
      remove(key);
      const bytes = sizeOf(value);
      if (bytes > maxBytes) return;
      entries.set(key, { value, bytes });
      usedBytes += bytes;
      for (const oldest of entries.keys()) {
        if (usedBytes <= maxBytes) break;
        remove(oldest);
      }
    },
  };
}
