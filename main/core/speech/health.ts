import type { Speaker } from './registry';

/** Sentences that an engine may fail one after the other before others are asked first. */
const failuresInARow = 3;
/** For how many sentences it is then asked last. */
const restSentences = 20;

/** Remembers which engines are in trouble, so that not every sentence waits for their failure. */
export interface EngineHealth {
  /** The same speakers, engines in trouble last. Counts one sentence. */
  order(chain: readonly Speaker[]): readonly Speaker[];
  succeeded(engineId: string): void;
  failed(engineId: string): void;
}

export function createEngineHealth(): EngineHealth {
  const failures = new Map<string, number>();
  const restsUntil = new Map<string, number>();
  let sentences = 0;
  const rests = ({ engine }: Speaker): number => ((restsUntil.get(engine.id) ?? 0) >= sentences ? 1 : 0);

  return {
    order(chain) {
      sentences += 1;
      return chain.toSorted((a, b) => rests(a) - rests(b));
    },
    succeeded(engineId) {
      failures.delete(engineId);
      restsUntil.delete(engineId);
    },
    failed(engineId) {
      const inARow = (failures.get(engineId) ?? 0) + 1;
      failures.set(engineId, inARow);
      if (inARow >= failuresInARow) restsUntil.set(engineId, sentences + restSentences);
    },
  };
}
