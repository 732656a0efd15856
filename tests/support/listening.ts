import { findSounds, heardBelowCost } from './fingerprint';
import type { Recording } from './recording';
import { until } from './until';

/**
 * Waits until one of several expected sounds is heard in a recording and returns its index, so that a test can say which sentence it
 * expects *and* which ones it must not be. Rejects with the cost of each when none is heard in time.
 */
export async function heard(
  recording: Recording,
  expected: readonly Int16Array[],
  timeoutMs = 20_000,
): Promise<number> {
  let costs: readonly number[] = [];
  try {
    return await until(
      'an expected sentence',
      () => {
        costs = findSounds(recording.samples(), expected).map((match) => match.cost);
        const least = Math.min(...costs);
        return least <= heardBelowCost ? costs.indexOf(least) : null;
      },
      { timeoutMs, everyMs: 250 },
    );
  } catch {
    throw new Error(`no expected sentence was heard; costs ${costs.map((cost) => cost.toFixed(3)).join(', ')}`);
  }
}
