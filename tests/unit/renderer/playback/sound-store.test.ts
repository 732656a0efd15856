import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../../../contract/errors';
import type { Sound } from '../../../../contract/speech';
import { createSoundStore } from '../../../../renderer/playback/sound-store';
import { settle } from './fake-world';

const address = (sentence: number) => ({ storyId: 'a', section: 'article' as const, part: 0, sentence });
const soundOf = (samples: number): Sound => ({
  pcm: new Int16Array(samples),
  sampleRateHz: 1_000,
  words: null,
  voiceId: 'v',
});

function storeOf(maxBytes?: number, answer: () => Promise<Result<Sound>> = async () => ok(soundOf(50))) {
  const asked: string[] = [];
  const cancelled: string[] = [];
  const store = createSoundStore(
    {
      synthesise: (wanted, _rate, ticket) => {
        asked.push(`${wanted.sentence} ${ticket}`);
        return answer();
      },
      cancel: (tickets) => cancelled.push(...tickets),
    },
    maxBytes,
  );
  return { store, asked, cancelled };
}

describe('the store of sounds', () => {
  it('asks once for what several want', async () => {
    const { store, asked } = storeOf();
    const heard: boolean[] = [];
    store.ask(address(0), 1, false, ({ ok: isOk }) => heard.push(isOk));
    store.ask(address(0), 1, false, ({ ok: isOk }) => heard.push(isOk));
    await settle();
    expect(asked).toHaveLength(1);
    expect(heard).toEqual([true, true]);
  });

  it('asks again for what was wanted later and is wanted now, and answers both', async () => {
    const { store, asked, cancelled } = storeOf();
    let answers = 0;
    const count = () => {
      answers += 1;
    };
    store.ask(address(0), 1, true, count);
    store.ask(address(0), 1, false, count);
    await settle();
    expect(asked).toHaveLength(2);
    expect(answers).toBe(2);
    expect(cancelled).toEqual([]);
  });

  it('gives at once what is there', async () => {
    const { store } = storeOf();
    store.ask(address(0), 1, false, () => {});
    await settle();
    let isThere = false;
    store.ask(address(0), 1, false, () => {
      isThere = true;
    });
    expect(isThere).toBe(true);
  });

  it('another rate is another sound', () => {
    const { store, asked } = storeOf();
    store.ask(address(0), 1, false, () => {});
    store.ask(address(0), 1.1, false, () => {});
    expect(asked).toHaveLength(2);
  });

  it('holds no more than its limit, and drops what was not used for longest', async () => {
    const { store, asked } = storeOf(250);
    for (const sentence of [0, 1]) store.ask(address(sentence), 1, false, () => {});
    await settle();
    store.ask(address(0), 1, false, () => {});
    store.ask(address(2), 1, false, () => {});
    await settle();
    for (const sentence of [0, 2, 1]) store.ask(address(sentence), 1, false, () => {});
    expect(asked.map((one) => one[0])).toEqual(['0', '1', '2', '1']);
  });

  it('a sound larger than the limit is given, though not alone kept for ever', async () => {
    const { store, asked } = storeOf(10);
    store.ask(address(0), 1, false, () => {});
    await settle();
    store.ask(address(1), 1, false, () => {});
    await settle();
    store.ask(address(0), 1, false, () => {});
    expect(asked).toHaveLength(3);
  });

  it('takes back what is not wanted, and its answer reaches nobody', async () => {
    const { store, cancelled } = storeOf();
    let calls = 0;
    store.ask(address(0), 1, false, () => {
      calls += 1;
    });
    store.retain([address(1)], 1);
    await settle();
    expect(cancelled).toHaveLength(1);
    expect(calls).toBe(0);
  });

  it('a failure is told and not kept', async () => {
    const { store, asked } = storeOf(undefined, async () => fail('voice-failed', 'for the test'));
    const codes: string[] = [];
    store.ask(address(0), 1, false, (outcome) => codes.push(outcome.ok ? 'ok' : outcome.error.code));
    await settle();
    store.ask(address(0), 1, false, () => {});
    expect(codes).toEqual(['voice-failed']);
    expect(asked).toHaveLength(2);
  });

  it('a request that is rejected is a failure', async () => {
    const { store } = storeOf(undefined, () => Promise.reject(new Error('bridge')));
    const codes: string[] = [];
    store.ask(address(0), 1, false, (outcome) => codes.push(outcome.ok ? 'ok' : outcome.error.code));
    await settle();
    expect(codes).toEqual(['internal']);
  });

  it('tickets differ between two pages', () => {
    const tickets = [storeOf(), storeOf()].map(({ store, asked }) => {
      store.ask(address(0), 1, false, () => {});
      return asked[0];
    });
    expect(tickets[0]).not.toBe(tickets[1]);
    expect(tickets.every((ticket) => /^\d [\w-]{1,64}$/.test(ticket ?? ''))).toBe(true);
  });
});
