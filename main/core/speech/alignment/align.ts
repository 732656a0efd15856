import type { WordTime } from '../engine';
import { trim } from '../trim';
import { type Warp, warp } from './dtw';
import { type Cepstra, cepstraOf, cepstraPerFrame, frameMs } from './mfcc';
import { type Evidence, evidenceOf } from './trust';

/** A sound, with silence at its ends or without. */
export interface SpokenSound {
  readonly pcm: Int16Array;
  readonly sampleRateHz: number;
}

/** A sound of the same words whose times are known. */
export interface Reference extends SpokenSound {
  readonly words: readonly WordTime[];
}

/** Times of the reference's words in another sound. Not to be used before `isTrusted` has seen the evidence. */
export interface Alignment {
  readonly words: readonly WordTime[];
  readonly evidence: Evidence;
}

/** Half of a cepstrum's window: a frame tells of the sound around its middle. */
const middleMs = 12.5;

/**
 * Lays a reference on another sound of the same words and carries its word times over. Null when one of them is silent or when their
 * lengths differ so much that there is no way.
 */
export function alignWords(reference: Reference, target: SpokenSound): Alignment | null {
  const known = trim(reference.pcm, reference.sampleRateHz);
  const heard = trim(target.pcm, target.sampleRateHz);
  const knownCepstra = cepstraOf(known.pcm, reference.sampleRateHz);
  const heardCepstra = cepstraOf(heard.pcm, target.sampleRateHz);
  const way = warp(knownCepstra, heardCepstra);
  const chance = warp(reversed(knownCepstra), heardCepstra);
  if (way === null || chance === null) return null;
  const endMs = (heard.pcm.length * 1_000) / target.sampleRateHz;
  const carried = (ms: number): number =>
    Math.min(endMs, Math.max(0, timeOn(way, ms - known.trimmedStartMs))) + heard.trimmedStartMs;
  const words = reference.words.map((word) => ({ ...word, fromMs: carried(word.fromMs), toMs: carried(word.toMs) }));
  return { words, evidence: evidenceOf(way, chance.cost) };
}

/** Where on the second sound a time of the first lies: the middle of what its frame lies on, between frames on a straight line. */
function timeOn({ first, last }: Warp, ms: number): number {
  const end = first.length - 1;
  const place = Math.min(end, Math.max(0, (ms - middleMs) / frameMs));
  const frame = Math.floor(place);
  const middle = (at: number): number => ((first[at] ?? 0) + (last[at] ?? 0)) / 2;
  const share = place - frame;
  return (middle(frame) * (1 - share) + middle(Math.min(end, frame + 1)) * share) * frameMs + middleMs;
}

/** Speech that cannot be the same: the same sounds of the same voice, backwards. */
function reversed({ frames, values }: Cepstra): Cepstra {
  const backwards = new Float32Array(values.length);
  for (let frame = 0; frame < frames; frame += 1) {
    const start = frame * cepstraPerFrame;
    backwards.set(values.subarray(start, start + cepstraPerFrame), (frames - 1 - frame) * cepstraPerFrame);
  }
  return { frames, values: backwards };
}
