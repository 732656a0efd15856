import { expect, test } from 'vitest';
import { measureLibrary } from './library';

/** The largest library that `keepPerFeed` allows with 200 feeds; `CRIER_BENCH_FEEDS` makes it another one. */
const feeds = Number(process.env.CRIER_BENCH_FEEDS ?? 200);

test('a library of 500 stories a feed', async () => {
  const { calls, ...figures } = await measureLibrary({ feeds, storiesAFeed: 500 });
  console.table(Object.entries(figures).map(([what, value]) => ({ what, value: Number(value.toFixed(1)) })));
  console.table(
    calls.map(({ name, runs, p50Ms, p99Ms }) => ({ name, runs, p50: p50Ms.toFixed(1), p99: p99Ms.toFixed(1) })),
  );
  expect(figures.stories).toBe(feeds * 500);
}, 1_800_000);
