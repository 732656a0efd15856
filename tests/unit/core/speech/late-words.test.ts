import { describe, expect, test } from 'vitest';
import type { WordAligner } from '../../../../main/core/speech/alignment/word-aligner';
import { EngineError, type WordTime } from '../../../../main/core/speech/engine';
import { createRegistry } from '../../../../main/core/speech/registry';
import { createSynthesiser, type SynthesisRequest } from '../../../../main/core/speech/synthesiser';
import { gate, sayWords, settle, testEngine, testLog } from './test-engine';

const never = new AbortController().signal;
const request: SynthesisRequest = { text: 'It lost $5.', language: 'en', rate: 1, wantedVoiceId: 'a:en-US' };
const ahead = { ...request, isAhead: true };
/** Of “It lost five dollars.” */
const times: readonly WordTime[] = [
  { startChars: 0, endChars: 2, fromMs: 20, toMs: 90 },
  { startChars: 3, endChars: 7, fromMs: 90, toMs: 200 },
];

type Find = WordAligner['align'];

function aligning(find: Find = async () => times, { languages = ['en-US'], maxRate = 6 } = {}) {
  const asked: string[] = [];
  const aligner: WordAligner = {
    languages: ['en'],
    async align(wanted, signal) {
      asked.push(wanted.text);
      return find(wanted, signal);
    },
    close: async () => {},
  };
  const engine = testEngine('a', {
    languages,
    maxRate,
    wordTimes: 'none',
    say: (wanted) => ({ ...sayWords(wanted), words: null }),
  });
  const log = testLog();
  const synthesiser = createSynthesiser({ registry: createRegistry([engine], log), log, aligner });
  const sound = async (wanted: SynthesisRequest, signal = never) => {
    const result = await synthesiser.synthesise(wanted, signal);
    if (!result.ok) throw new Error(result.error.code);
    return result.value;
  };
  return { ...synthesiser, sound, asked, engine, log };
}

describe('a sentence wanted now', () => {
  test('is not held up by its alignment', async () => {
    const { sound } = aligning(() => new Promise(() => {}));
    expect(await sound(request)).toMatchObject({ words: null, hasLaterWords: true });
  });

  test('gets its words on request, placed where they are written, and keeps them', async () => {
    const { sound, words, asked } = aligning();
    await sound(request);
    const placed = [
      { startChars: 0, endChars: 2, fromMs: 20, toMs: 90 },
      { startChars: 3, endChars: 7, fromMs: 90, toMs: 200 },
    ];
    expect(await words(request, never)).toEqual({ ok: true, value: placed });
    const again = await sound(request);
    expect(again.words).toEqual(placed);
    expect(again.hasLaterWords).toBeUndefined();
    expect(asked).toEqual(['It lost five dollars.']);
  });

  test('is made at once while another sentence is aligned', async () => {
    const { sound } = aligning(() => new Promise(() => {}));
    void sound(ahead);
    await settle();
    expect((await sound({ ...request, text: 'Now.' })).pcm.length).toBeGreaterThan(0);
  });

  test('is answered at once when it was prepared and waits for its words', async () => {
    const { sound, engine } = aligning(() => new Promise(() => {}));
    void sound(ahead);
    await settle();
    expect((await sound(request)).hasLaterWords).toBe(true);
    expect(engine.requests).toHaveLength(1);
  });
});

describe('a sentence prepared ahead', () => {
  test('comes with its words', async () => {
    expect((await aligning().sound(ahead)).words).toHaveLength(2);
  });

  test('is made before the words of another one are looked for', async () => {
    const order: string[] = [];
    const { sound, engine } = aligning(async ({ text }) => {
      order.push(`words of ${text}`);
      return times;
    });
    await Promise.all(['One.', 'Two.'].map((text) => sound({ ...ahead, text })));
    expect(engine.requests.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(order).toEqual(['words of One.', 'words of Two.']);
  });

  test('gives way to the words of the sentence that sounds', async () => {
    const first = gate<readonly WordTime[]>();
    const { sound, words, asked } = aligning(({ text }) =>
      text === 'First.' ? first.promise : Promise.resolve(times),
    );
    await sound({ ...request, text: 'Heard.' });
    void sound({ ...ahead, text: 'First.' });
    await settle();
    void sound({ ...ahead, text: 'Second.' });
    await settle();
    const found = words({ ...request, text: 'Heard.' }, never);
    await settle();
    first.open(times);
    await found;
    expect(asked.slice(0, 2)).toEqual(['First.', 'Heard.']);
  });
});

describe('no words', () => {
  test('come from an untrusted alignment, and it is tried once', async () => {
    const { sound, words, asked } = aligning(async () => null);
    await sound(request);
    expect(await words(request, never)).toEqual({ ok: true, value: null });
    expect(await sound(request)).toMatchObject({ words: null });
    expect((await sound(request)).hasLaterWords).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test('and no failure of the voice come from an aligner that breaks', async () => {
    const { sound, log } = aligning(async () => {
      throw new EngineError('crashed', 'gone');
    });
    expect((await sound(ahead)).words).toBeNull();
    expect(log.entries).toEqual(['word times failed {"reason":"crashed"}']);
  });

  test('are looked for in a language that the aligner does not speak', async () => {
    const { synthesise, asked } = aligning(undefined, { languages: ['fi'] });
    const finnish = { ...request, text: 'Hyvää päivää.', language: 'fi', wantedVoiceId: 'a:fi' };
    expect(await synthesise({ ...finnish, isAhead: true }, never)).toMatchObject({ value: { words: null } });
    expect(await synthesise(finnish, never)).not.toHaveProperty('value.hasLaterWords');
    expect(asked).toEqual([]);
  });

  test('are found for a sound that is no longer kept', async () => {
    expect(await aligning().words(request, never)).toEqual({ ok: true, value: null });
  });
});

describe('taken back', () => {
  test('ends the alignment, and a later request begins it again', async () => {
    const signals: AbortSignal[] = [];
    const { sound, words, asked } = aligning((_, signal) => {
      signals.push(signal);
      return signals.length > 1 ? Promise.resolve(times) : new Promise(() => {});
    });
    await sound(request);
    const controller = new AbortController();
    const found = words(request, controller.signal);
    await settle();
    controller.abort();
    expect(await found).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(signals[0]?.aborted).toBe(true);
    // A fake that never ends keeps its place in the queue; the real one ends at once.
    expect(asked).toHaveLength(1);
    expect((await sound(request)).hasLaterWords).toBe(true);
  });
});

describe('another rate', () => {
  test('begins with the words of the last one, stretched, until its own are found', async () => {
    const { sound } = aligning(undefined, { maxRate: 1 });
    const slow = await sound(ahead);
    const fast = await sound({ ...request, rate: 2 });
    expect(fast.pcm.length).toBe(slow.pcm.length / 2);
    expect(fast.hasLaterWords).toBe(true);
    expect(fast.words?.map(({ fromMs }) => fromMs)).toEqual([10, 45]);
  });

  test('is aligned as it is heard', async () => {
    const lengths: number[] = [];
    const { sound } = aligning(
      async ({ pcm }) => {
        lengths.push(pcm.length);
        return times;
      },
      { maxRate: 2 },
    );
    const { pcm } = await sound({ ...ahead, rate: 4 });
    expect(lengths).toEqual([pcm.length]);
  });
});
