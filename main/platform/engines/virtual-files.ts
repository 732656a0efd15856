/** A growing file in memory. */
class MemoryFile {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  write(at: number, part: Uint8Array): void {
    const end = at + part.byteLength;
    if (end > this.#bytes.byteLength) {
      const grown = new Uint8Array(Math.max(end, this.#bytes.byteLength * 2));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(part, at);
    this.#length = Math.max(this.#length, end);
  }

  read(at: number, length: number): Uint8Array {
    return this.#bytes.subarray(at, Math.min(at + length, this.#length));
  }

  empty(): void {
    this.#length = 0;
  }

  contents(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}

/** An open file; `position` is where the next byte is read or written. */
export interface OpenFile {
  readonly file: MemoryFile;
  position: number;
}

const standardOutput = 1;
const standardError = 2;
const firstDescriptor = 4;

/** Files of one folder that exist only in memory, and the two outputs of a program. Standard input is empty. */
export class VirtualFiles {
  readonly #files = new Map<string, MemoryFile>();
  readonly #open = new Map<number, OpenFile>([
    [standardOutput, { file: new MemoryFile(), position: 0 }],
    [standardError, { file: new MemoryFile(), position: 0 }],
  ]);
  readonly #output = this.#open.get(standardOutput);
  #next = firstDescriptor;

  /** Undefined when there is no such file and `create` is false. */
  open(name: string, flags: { readonly create: boolean; readonly truncate: boolean }): number | undefined {
    const known = this.#files.get(name);
    if (!known && !flags.create) return undefined;
    const file = known ?? new MemoryFile();
    if (flags.truncate) file.empty();
    this.#files.set(name, file);
    this.#open.set(this.#next, { file, position: 0 });
    return this.#next++;
  }

  get(descriptor: number): OpenFile | undefined {
    return this.#open.get(descriptor);
  }

  close(descriptor: number): void {
    this.#open.delete(descriptor);
  }

  stdout(): string {
    return new TextDecoder().decode(this.#output?.file.contents());
  }

  contents(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
    return new Map([...this.#files].map(([name, file]) => [name, file.contents()]));
  }
}
