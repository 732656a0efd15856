import { describe, expect, test } from 'vitest';
import { EngineError } from '../../../../main/core/speech/engine';
import { createRegistry } from '../../../../main/core/speech/registry';
import { createSynthesiser, inSection, type SynthesisRequest } from '../../../../main/core/speech/synthesiser';
import { gate, sampleRateHz, sayWords, settle, sound, type TestEngine, testEngine, testLog } from './test-engine';

const request: SynthesisRequest = { text: 'It lost $5.', language: 'en', rate: 1, wantedVoiceId: null };
const never = new AbortController().signal;

function synthesiserOf(...engines: readonly TestEngine[]) {
  const log = testLog();
  return { ...createSynthesiser({ registry: createRegistry(engines, log), log }), log };
}

const crash = (): never => {
  throw new EngineError('crashed', 'gone');
};
const silent = () => ({ pcm: new Int16Array(4_000), sampleRateHz, words: null });

async function soundFrom(engines: readonly TestEngine[], change: Partial<SynthesisRequest> = {}) {
  const result = await synthesiserOf(...engines).synthesise({ ...request, ...change }, never);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function codeFrom(engines: readonly TestEngine[], change: Partial<SynthesisRequest> = {}) {
  const result = await synthesiserOf(...engines).synthesise({ ...request, ...change }, never);
  return result.ok ? 'ok' : result.error.code;
}

describe('a sentence', () => {
  test('reaches the engine in spoken words', async () => {
    const engine = testEngine('a');
    await soundFrom([engine]);
    expect(engine.requests.map(({ text }) => text)).toEqual(['It lost five dollars.']);
  });

  test('comes back without silence, its words timed from its start and placed where they are written', async () => {
    const { pcm, words } = await soundFrom([testEngine('a')]);
    expect(pcm.length).toBe(4_600);
    expect(words).toEqual([
      { startChars: 0, endChars: 2, fromMs: 20, toMs: 120 },
      { startChars: 3, endChars: 7, fromMs: 120, toMs: 220 },
      { startChars: 8, endChars: 10, fromMs: 220, toMs: 320 },
      { startChars: 8, endChars: 10, fromMs: 320, toMs: 420 },
    ]);
  });

  test('sends no more than its own sound', async () => {
    const { pcm } = await soundFrom([testEngine('a')]);
    expect(pcm.buffer.byteLength).toBe(pcm.byteLength);
  });

  test('with nothing to say is empty and asks no engine', async () => {
    const engine = testEngine('a');
    expect((await soundFrom([engine], { text: '***' })).pcm.length).toBe(0);
    expect(engine.requests).toEqual([]);
  });

  test('is highlighted only as a whole when the engine gives impossible words', async () => {
    const say: typeof sayWords = (wanted) => ({
      ...sayWords(wanted),
      words: [{ startChars: 0, endChars: 999, fromMs: 0, toMs: 1 }],
    });
    expect((await soundFrom([testEngine('a', { say })])).words).toBeNull();
  });

  test('that grows too long in words is spoken in pieces', async () => {
    const engine = testEngine('a');
    const { words } = await soundFrom([engine], { text: '77 '.repeat(400) });
    expect(engine.requests.length).toBeGreaterThan(1);
    expect(engine.requests.every(({ text }) => text.length <= 1_500)).toBe(true);
    expect(words).toHaveLength(400);
    expect(words?.at(-1)).toMatchObject({ startChars: 399 * 3, endChars: 399 * 3 + 2 });
    const times = words?.map(({ fromMs }) => fromMs) ?? [];
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test('counts its words from the start of the section on request', async () => {
    const placed = inSection(await soundFrom([testEngine('a')]), 1_000);
    expect(placed.words?.[2]).toMatchObject({ startChars: 1_008, endChars: 1_010 });
  });
});

describe('rate', () => {
  test('is left to the engine up to its limit', async () => {
    const engine = testEngine('a', { maxRate: 3 });
    await soundFrom([engine], { rate: 2.5 });
    expect(engine.requests[0]?.rate).toBe(2.5);
  });

  test('above the limit is made up by stretching, words included', async () => {
    const engine = testEngine('a', { maxRate: 2 });
    const { pcm, words } = await soundFrom([engine], { rate: 4 });
    expect(engine.requests[0]?.rate).toBe(2);
    expect(pcm.length).toBe(2_300);
    expect(words?.[1]).toMatchObject({ fromMs: 60, toMs: 110 });
  });
});

describe('a voice that fails', () => {
  test('is tried a second time', async () => {
    let calls = 0;
    const say: typeof sayWords = (wanted) => {
      calls += 1;
      return calls === 1 ? crash() : sayWords(wanted);
    };
    expect((await soundFrom([testEngine('a', { say }), testEngine('b')])).voiceId).toBe('a:en-US');
  });

  test('twice gives way to the next', async () => {
    const broken = testEngine('a', { say: crash });
    expect((await soundFrom([broken, testEngine('b')])).voiceId).toBe('b:en-US');
    expect(broken.requests).toHaveLength(2);
  });

  test('because its program is missing is not tried again', async () => {
    const missing = testEngine('a', {
      say: () => {
        throw new EngineError('missing', 'not installed');
      },
    });
    await soundFrom([missing, testEngine('b')]);
    expect(missing.requests).toHaveLength(1);
  });

  test('by silence gives way to the next', async () => {
    expect((await soundFrom([testEngine('a', { say: silent }), testEngine('b')])).voiceId).toBe('b:en-US');
  });

  test('by sound without a sample rate gives way to the next', async () => {
    const say = () => ({ pcm: sound(0, 100, 0), sampleRateHz: 0, words: null });
    expect((await soundFrom([testEngine('a', { say }), testEngine('b')])).voiceId).toBe('b:en-US');
  });

  test('is logged without a word of the text', async () => {
    const { synthesise, log } = synthesiserOf(testEngine('a', { say: crash }));
    await synthesise(request, never);
    expect(log.entries).toEqual(Array(2).fill('voice failed {"engineId":"a","reason":"crashed"}'));
  });

  test('three sentences in a row is asked last, and first again after twenty sentences', async () => {
    let isBroken = true;
    const shaky = testEngine('a', { say: (wanted) => (isBroken ? crash() : sayWords(wanted)) });
    const { synthesise } = synthesiserOf(shaky, testEngine('b'));
    const voiceOf = async (text: string) => {
      const result = await synthesise({ ...request, text }, never);
      return result.ok ? result.value.voiceId : result.error.code;
    };
    for (const text of ['one', 'two', 'three']) await voiceOf(text);
    const asked = shaky.requests.length;
    isBroken = false;
    expect(await voiceOf('four')).toBe('b:en-US');
    expect(shaky.requests).toHaveLength(asked);
    for (let at = 0; at < 19; at += 1) await voiceOf(`sentence ${at}`);
    expect(await voiceOf('last')).toBe('a:en-US');
  });
});

describe('failure codes', () => {
  test('no voice for the language: no-voice', async () => {
    expect(await codeFrom([testEngine('a')], { language: 'fi' })).toBe('no-voice');
  });

  test('all voices fail: voice-failed', async () => {
    expect(await codeFrom([testEngine('a', { say: crash }), testEngine('b', { say: silent })])).toBe('voice-failed');
  });

  test('all voices are silent: silent-voice', async () => {
    expect(await codeFrom([testEngine('a', { say: silent })])).toBe('silent-voice');
  });

  test('a voice test is never spoken by another voice', async () => {
    const engines = [testEngine('a', { say: crash }), testEngine('b')];
    expect(await codeFrom(engines, { wantedVoiceId: 'a:en-US', isVoiceTest: true })).toBe('voice-failed');
    expect(await codeFrom(engines, { wantedVoiceId: 'c:en-US', isVoiceTest: true })).toBe('no-voice');
  });

  test('taken back before it began: cancelled, and no engine is asked', async () => {
    const engine = testEngine('a');
    const result = await synthesiserOf(engine).synthesise(request, AbortSignal.abort());
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(engine.requests).toEqual([]);
  });

  test('taken back while the engine works: cancelled, the engine is told, no other is asked', async () => {
    const told: boolean[] = [];
    const slow = testEngine('a', {
      say: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            told.push(true);
            reject(new EngineError('cancelled', 'told to'));
          });
        }),
    });
    const other = testEngine('b');
    const controller = new AbortController();
    const result = synthesiserOf(slow, other).synthesise(request, controller.signal);
    await settle();
    controller.abort();
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(told).toEqual([true]);
    expect(other.requests).toEqual([]);
  });
});

describe('work is not done twice', () => {
  test('a sentence heard before comes from the cache', async () => {
    const engine = testEngine('a');
    const { synthesise } = synthesiserOf(engine);
    const results = [await synthesise(request, never), await synthesise(request, never)];
    expect(results[1]).toEqual(results[0]);
    expect(engine.requests).toHaveLength(1);
  });

  test('another rate is another sound', async () => {
    const engine = testEngine('a');
    const { synthesise } = synthesiserOf(engine);
    await synthesise(request, never);
    await synthesise({ ...request, rate: 1.1 }, never);
    expect(engine.requests).toHaveLength(2);
  });

  test('two who want the same at one time share it', async () => {
    const engine = testEngine('a');
    const { synthesise } = synthesiserOf(engine);
    const results = await Promise.all([synthesise(request, never), synthesise({ ...request, isAhead: true }, never)]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect(engine.requests).toHaveLength(1);
  });

  test('a failure is not kept', async () => {
    let isBroken = true;
    const { synthesise } = synthesiserOf(testEngine('a', { say: (wanted) => (isBroken ? crash() : sayWords(wanted)) }));
    expect((await synthesise(request, never)).ok).toBe(false);
    isBroken = false;
    expect((await synthesise(request, never)).ok).toBe(true);
  });
});

test('what sounds now does not wait for what is prepared ahead', async () => {
  const gates = new Map(['one', 'two', 'three', 'now'].map((text) => [text, gate<void>()]));
  const engine = testEngine('a', {
    say: async (wanted) => {
      await gates.get(wanted.text)?.promise;
      return sayWords(wanted);
    },
  });
  const { synthesise } = synthesiserOf(engine);
  const ahead = ['one', 'two', 'three'].map((text) => synthesise({ ...request, text, isAhead: true }, never));
  await settle();
  const now = synthesise({ ...request, text: 'now' }, never);
  await settle();
  expect(engine.requests.map(({ text }) => text)).toEqual(['one', 'now']);
  gates.get('now')?.open();
  expect((await now).ok).toBe(true);
  for (const each of gates.values()) each.open();
  expect((await Promise.all(ahead)).every((result) => result.ok)).toBe(true);
});
