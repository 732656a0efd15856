import { VirtualFiles } from './virtual-files';

/** What one run left behind. */
export interface FliteRun {
  readonly exitCode: number;
  readonly stdout: string;
  /** Files written to the virtual folder `/d`, by name. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/**
 * Runs Flite once, in an instance of its own, so that a crash of one run cannot harm the next. Blocks until it is done; throws what
 * WebAssembly throws when it traps.
 *
 * @param args as on a command line, program name first; they are memory of the instance, no process ever has them
 */
export function runFlite(module: WebAssembly.Module, args: readonly string[]): FliteRun {
  const memory = new Memory();
  const files = new VirtualFiles();
  const calls = {
    ...argumentCalls(memory, args),
    ...fileCalls(memory, files),
    ...folderCalls(memory),
    ...systemCalls(memory),
  };
  const { exports } = new WebAssembly.Instance(module, { wasi_snapshot_preview1: calls });
  const start = exports._start;
  if (!(exports.memory instanceof WebAssembly.Memory) || typeof start !== 'function')
    throw new Error('not a WASI program');
  memory.attach(exports.memory);
  const exitCode = exitCodeOf(() => start());
  return { exitCode, stdout: files.stdout(), files: files.contents() };
}

/** Ends the program from inside: WebAssembly knows no other way. */
class Exit {
  readonly code: number;
  constructor(code: number) {
    this.code = code;
  }
}

function exitCodeOf(program: () => void): number {
  try {
    program();
    return 0;
  } catch (thrown) {
    if (thrown instanceof Exit) return thrown.code;
    throw thrown;
  }
}

/** The instance's memory. Its buffer changes when it grows, so it is asked for at every use. */
class Memory {
  #memory: WebAssembly.Memory | null = null;

  attach(memory: WebAssembly.Memory): void {
    this.#memory = memory;
  }

  #buffer(): ArrayBuffer {
    return this.#memory?.buffer ?? new ArrayBuffer(0);
  }

  bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#buffer(), at, length);
  }

  write(at: number, bytes: Uint8Array): void {
    this.bytes(at, bytes.byteLength).set(bytes);
  }

  uint32(at: number): number {
    return new DataView(this.#buffer()).getUint32(at, true);
  }

  setUint8(at: number, value: number): void {
    new DataView(this.#buffer()).setUint8(at, value);
  }

  setUint32(at: number, value: number): void {
    new DataView(this.#buffer()).setUint32(at, value, true);
  }

  setUint64(at: number, value: bigint): void {
    new DataView(this.#buffer()).setBigUint64(at, value, true);
  }

  /** Applies `use` to each part of an I/O vector, as long as there is something to do, and stores the sum of what it returns. */
  eachPart(vector: number, count: number, sumAt: number, use: (part: Uint8Array) => number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += use(this.bytes(this.uint32(vector + i * 8), this.uint32(vector + i * 8 + 4)));
    }
    this.setUint32(sumAt, sum);
    return done;
  }
}

/** Numbers of the WASI preview 1 interface. */
const done = 0;
const errors = { badFile: 8, noEntry: 44, notSeekable: 70 } as const;
const fileTypes = { stream: 2, folder: 3, file: 4 } as const;
const openFlags = { create: 1, truncate: 8 } as const;
const allRights = 0xffff_ffff_ffff_ffffn;
const folder = { descriptor: 3, name: new TextEncoder().encode('/d') } as const;

function argumentCalls(memory: Memory, args: readonly string[]) {
  const encoded = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  return {
    args_sizes_get: (countAt: number, sizeAt: number) => {
      memory.setUint32(countAt, encoded.length);
      memory.setUint32(
        sizeAt,
        encoded.reduce((sum, arg) => sum + arg.byteLength, 0),
      );
      return done;
    },
    args_get: (pointersAt: number, textAt: number) => {
      let at = textAt;
      for (const [index, arg] of encoded.entries()) {
        memory.setUint32(pointersAt + index * 4, at);
        memory.write(at, arg);
        at += arg.byteLength;
      }
      return done;
    },
  };
}

function fileCalls(memory: Memory, files: VirtualFiles) {
  return {
    path_open: (
      _folder: number,
      _follow: number,
      nameAt: number,
      nameLength: number,
      flags: number,
      _rights: bigint,
      _inheriting: bigint,
      _mode: number,
      descriptorAt: number,
    ) => {
      const name = new TextDecoder().decode(memory.bytes(nameAt, nameLength).slice());
      const opened = files.open(name, {
        create: (flags & openFlags.create) !== 0,
        truncate: (flags & openFlags.truncate) !== 0,
      });
      if (opened === undefined) return errors.noEntry;
      memory.setUint32(descriptorAt, opened);
      return done;
    },
    fd_close: (descriptor: number) => {
      files.close(descriptor);
      return done;
    },
    fd_seek: (descriptor: number, offset: bigint, from: number, positionAt: number) => {
      const opened = descriptor > folder.descriptor ? files.get(descriptor) : undefined;
      if (!opened) return errors.notSeekable;
      const bases = [0, opened.position, opened.file.length];
      opened.position = (bases[from] ?? 0) + Number(offset);
      memory.setUint64(positionAt, BigInt(opened.position));
      return done;
    },
    fd_read: (descriptor: number, vector: number, count: number, sumAt: number) =>
      memory.eachPart(vector, count, sumAt, (part) => {
        const opened = files.get(descriptor);
        const read = opened?.file.read(opened.position, part.byteLength) ?? new Uint8Array(0);
        part.set(read);
        if (opened) opened.position += read.byteLength;
        return read.byteLength;
      }),
    fd_write: (descriptor: number, vector: number, count: number, sumAt: number) => {
      const opened = files.get(descriptor);
      if (!opened) return errors.badFile;
      return memory.eachPart(vector, count, sumAt, (part) => {
        opened.file.write(opened.position, part);
        opened.position += part.byteLength;
        return part.byteLength;
      });
    },
    fd_fdstat_get: (descriptor: number, at: number) => {
      const isStream = descriptor < folder.descriptor;
      const isFolder = descriptor === folder.descriptor;
      if (!isStream && !isFolder && !files.get(descriptor)) return errors.badFile;
      memory.setUint8(at, isStream ? fileTypes.stream : isFolder ? fileTypes.folder : fileTypes.file);
      memory.setUint8(at + 2, 0);
      memory.setUint8(at + 3, 0);
      memory.setUint64(at + 8, allRights);
      memory.setUint64(at + 16, allRights);
      return done;
    },
    fd_fdstat_set_flags: () => done,
  };
}

/** The one folder that the program finds open. */
function folderCalls(memory: Memory) {
  return {
    fd_prestat_get: (descriptor: number, at: number) => {
      if (descriptor !== folder.descriptor) return errors.badFile;
      memory.setUint8(at, 0);
      memory.setUint32(at + 4, folder.name.byteLength);
      return done;
    },
    fd_prestat_dir_name: (descriptor: number, at: number, length: number) => {
      if (descriptor !== folder.descriptor) return errors.badFile;
      memory.write(at, folder.name.subarray(0, length));
      return done;
    },
  };
}

function systemCalls(memory: Memory) {
  return {
    /** Always the same moment: a run depends on its arguments alone. */
    clock_time_get: (_clock: number, _precision: bigint, at: number) => {
      memory.setUint64(at, 0n);
      return done;
    },
    proc_exit: (code: number) => {
      throw new Exit(code);
    },
  };
}
