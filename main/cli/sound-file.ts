import { basename } from 'node:path';
import type { Result } from '../../contract/errors';
import type { Sound } from '../../contract/speech';
import { errorCode } from '../base/atomic-write';
import { createWavWriter, type WavWriter } from '../platform/wav-file';
import { oneLine } from './printing';
import type { Line } from './reading-plan';
import { resampled } from './resampled';
import { couldNot, done, type Problem, problemOf, type Told } from './told';
import type { World } from './world';

/** A sentence with its sound. */
export type SpokenLine = readonly [line: Line, sound: Result<Sound>];

interface SoundJob {
  readonly speech: AsyncIterable<SpokenLine>;
  /** 1 is 180 words a minute: pauses shrink with it. */
  readonly rate: number;
  /** Of the story, for sentences about it. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly isQuiet: boolean;
}

/** How often a long piece of work says on stderr that it goes on. */
const progressMs = 5_000;

/** Writes all sentences into one WAV file, which appears only when it is whole: one sentence that fails, and there is no file. */
export async function writeSound(world: World, job: SoundJob): Promise<Told<null>> {
  const out: { writer: WavWriter | null } = { writer: null };
  try {
    const problem = await appendAll(world, job, out);
    if (problem !== null) return { ok: false, problem };
    if (out.writer === null) return couldNot('cli.problem.nothing', { name: job.name });
    const seconds = Math.round(out.writer.lengthMs() / 1_000);
    await out.writer.finish();
    out.writer = null;
    if (!job.isQuiet) world.tell(world.t('cli.read.written', { name: oneLine(basename(job.path)), count: seconds }));
    return done(null);
  } catch (error) {
    return { ok: false, problem: notWritten(error, job.path) };
  } finally {
    await out.writer?.discard();
  }
}

async function appendAll(world: World, job: SoundJob, out: { writer: WavWriter | null }): Promise<Problem | null> {
  let sampleRateHz = 0;
  let count = 0;
  let toldAtMs = world.clock.now().getTime();
  for await (const [line, sound] of job.speech) {
    if (world.signal.aborted) return { key: 'cli.problem.stopped' };
    if (!sound.ok) return problemOf(sound.error, job.name);
    const { pcm } = sound.value;
    count += 1;
    if (pcm.length === 0) continue;
    if (out.writer === null) {
      sampleRateHz = sound.value.sampleRateHz;
      out.writer = await createWavWriter(job.path, sampleRateHz);
    }
    await out.writer.append(resampled(pcm, sound.value.sampleRateHz, sampleRateHz));
    await out.writer.pause(line.pauseMs / job.rate);
    const nowMs = world.clock.now().getTime();
    if (job.isQuiet || nowMs - toldAtMs < progressMs) continue;
    toldAtMs = nowMs;
    world.tell(world.t('cli.read.progress', { count }));
  }
  return null;
}

export function notWritten(error: unknown, path: string): Problem {
  if (error instanceof RangeError) return { key: 'cli.problem.too-long' };
  const code = errorCode(error);
  if (code === '') throw error;
  const isFull = code === 'ENOSPC' || code === 'EDQUOT';
  return { key: isFull ? 'cli.problem.disk-full' : 'cli.problem.not-written', values: { name: oneLine(path) } };
}
