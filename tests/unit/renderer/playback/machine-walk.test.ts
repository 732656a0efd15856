import { describe, expect, it } from 'vitest';
import * as machine from '../../../../renderer/playback/machine';
import { walk } from './machine-walk';

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe('a random walk through the machine', () => {
  it('keeps every promise of docs/technotes/playback.md for 80,000 events', () => {
    for (const seed of seeds) expect(() => walk(machine, seed, 2_000), `seed ${seed}`).not.toThrow();
  });

  it('meets every event in every state', () => {
    const visited = new Set(seeds.flatMap((seed) => [...walk(machine, seed, 2_000).visited]));
    const events = [
      'open',
      'ready',
      'sentenceFailed',
      'ended',
      'loaded',
      'loadFailed',
      'pause',
      'resume',
      'seek',
      'rate',
    ];
    const others = ['voice', 'retry', 'leave', 'stop', 'failed'];
    const wanted = ['loading', 'speaking', 'paused'].flatMap((state) =>
      [...events, ...others].map((type) => `${state} ${type}`),
    );
    expect(wanted.filter((one) => !visited.has(one))).toEqual([]);
  });
});
