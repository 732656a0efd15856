import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { analysisRateHz, wavBytes } from './sound-file';
import { until } from './until';

/** A stretch of sound, wall-clock milliseconds. */
export interface Segment {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface SegmentOptions {
  /** Silences shorter than this belong to the sound. */
  readonly joinMs?: number;
  /** Sounds shorter than this are clicks and do not count. */
  readonly minMs?: number;
}

export interface Recording {
  /** Everything heard since the start or the last `clear`, mono at `analysisRateHz`. */
  samples(): Int16Array;
  segments(options?: SegmentOptions): readonly Segment[];
  clear(): void;
  /** Waits for the first sound that begins after the given moment and returns when it began. */
  soundAfter(afterMs: number, timeoutMs?: number): Promise<number>;
  /** Waits until nothing has been heard for `quietMs`; returns when the last sound ended (`nowMs` when there was none). */
  silence(quietMs?: number, timeoutMs?: number): Promise<number>;
  save(file: string): void;
  stop(): Promise<void>;
}

/** Out of 32,767. Above the noise of resampling, far below any speech. */
const loudAmplitude = 200;
/** Loud samples closer than this are kept as one stretch while recording. */
const keptJoinMs = 5;

/** Wall-clock milliseconds with the monotonic clock's resolution: the scale of key presses and recordings alike. */
export const nowMs = () => performance.timeOrigin + performance.now();

/** Finds stretches of sound as samples arrive, so that asking costs nothing. */
function soundFinder() {
  let stretches: { fromMs: number; toMs: number }[] = [];
  return {
    add(pcm: Int16Array, endMs: number) {
      pcm.forEach((amplitude, index) => {
        if (Math.abs(amplitude) <= loudAmplitude) return;
        const atMs = endMs - ((pcm.length - index) / analysisRateHz) * 1000;
        const last = stretches.at(-1);
        if (last && atMs - last.toMs < keptJoinMs) last.toMs = atMs;
        else stretches.push({ fromMs: atMs, toMs: atMs });
      });
    },
    clear() {
      stretches = [];
    },
    segments({ joinMs = 120, minMs = 20 }: SegmentOptions = {}): readonly Segment[] {
      const joined: { fromMs: number; toMs: number }[] = [];
      for (const stretch of stretches) {
        const last = joined.at(-1);
        if (last && stretch.fromMs - last.toMs < joinMs) last.toMs = stretch.toMs;
        else joined.push({ ...stretch });
      }
      return joined.filter(({ fromMs, toMs }) => toMs - fromMs >= minMs);
    },
  };
}

/** Cuts a byte stream into whole samples; an odd byte waits for its other half. */
function sampleCutter() {
  let rest = Buffer.alloc(0);
  return (chunk: Buffer): Int16Array => {
    const all = Buffer.concat([rest, chunk]);
    const whole = all.subarray(0, all.length & ~1);
    rest = Buffer.from(all.subarray(whole.length));
    const aligned = Uint8Array.from(whole);
    return new Int16Array(aligned.buffer, 0, aligned.length >> 1);
  };
}

function joined(pieces: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}

/**
 * Listens at the monitor of the virtual sound card (AUDIO_MONITOR) until `stop`. Resolves when samples come in.
 * Times are those of arrival; the sound server is asked for blocks of 5 ms.
 */
export async function record(): Promise<Recording> {
  const device = process.env.AUDIO_MONITOR;
  if (!device) throw new Error('AUDIO_MONITOR does not name a sound card');
  const format = ['--format=s16le', `--rate=${analysisRateHz}`, '--channels=1'];
  const recorder = spawn('parec', ['-d', device, ...format, '--latency-msec=5', '--process-time-msec=5'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const finder = soundFinder();
  const cut = sampleCutter();
  let pieces: Int16Array[] = [];
  recorder.stdout.on('data', (chunk: Buffer) => {
    const pcm = cut(chunk);
    pieces.push(pcm);
    finder.add(pcm, nowMs());
  });
  const closed = new Promise<void>((resolve) => recorder.once('close', () => resolve()));
  await until('the first samples of the recording', () => pieces.length > 0 || recorder.exitCode);
  if (recorder.exitCode !== null) throw new Error(`parec ended with ${recorder.exitCode}`);

  const samples = () => joined(pieces);
  return {
    samples,
    segments: finder.segments,
    clear() {
      pieces = [];
      finder.clear();
    },
    soundAfter: (afterMs, timeoutMs = 10_000) =>
      until(
        'sound',
        () => finder.segments({ joinMs: 60, minMs: 5 }).find((segment) => segment.fromMs > afterMs)?.fromMs,
        { timeoutMs, everyMs: 10 },
      ),
    async silence(quietMs = 1_000, timeoutMs = 20_000) {
      const startedMs = nowMs();
      const lastMs = () => finder.segments({ joinMs: 60, minMs: 5 }).at(-1)?.toMs ?? startedMs;
      await until('silence', () => nowMs() - Math.max(lastMs(), startedMs) > quietMs, { timeoutMs });
      return lastMs();
    },
    save: (file) => writeFileSync(file, wavBytes(samples())),
    async stop() {
      recorder.kill();
      await closed;
    },
  };
}
