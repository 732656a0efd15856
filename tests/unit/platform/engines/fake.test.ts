import { describe, expect, test } from 'vitest';
import { referenceSentence } from '../../../../main/core/speech/calibration';
import { trim } from '../../../../main/core/speech/trim';
import { createFakeEngine, type FakeBehaviour, toneHz } from '../../../../main/platform/engines/fake';

const never = new AbortController().signal;
const voice = { voiceId: 'fake:tone', engineId: 'fake', name: 'Tone', language: 'en' };
const speak = (text: string, rate = 1, behaviour: FakeBehaviour = {}) =>
  createFakeEngine(behaviour).synthesise({ text, voice, rate }, never);

describe('the fake engine', () => {
  test.each([1, 2, 6])('speaks at rate %i the words a minute that it promises', async (rate) => {
    const { pcm, sampleRateHz } = await speak(referenceSentence, rate);
    const ownPadMs = 60;
    const ms = (trim(pcm, sampleRateHz).pcm.length * 1000) / sampleRateHz - ownPadMs;
    expect(Math.abs((20 * 60_000) / ms / (180 * rate) - 1)).toBeLessThan(0.02);
  });

  test('gives a word the tone of its letters at its exact time', async () => {
    const { pcm, sampleRateHz, words } = await speak('banana split');
    for (const { startChars, endChars, fromMs, toMs } of words ?? []) {
      const part = pcm.subarray((fromMs * sampleRateHz) / 1000, (toMs * sampleRateHz) / 1000);
      const rising = part.filter((sample, at) => at > 0 && sample >= 0 && (part[at - 1] ?? 0) < 0).length;
      const hz = toneHz('banana split'.slice(startChars, endChars));
      expect(Math.abs((rising * sampleRateHz) / part.length / hz - 1)).toBeLessThan(0.03);
    }
    expect(words).toHaveLength(2);
  });

  test('says the same text the same way', async () => {
    expect(await speak('one two')).toEqual(await speak('one two'));
    expect(toneHz('one')).not.toBe(toneHz('two'));
  });

  test('fails on a marked text, always', async () => {
    const engine = createFakeEngine({ failsOn: 'bad' });
    for (const _ of [1, 2]) {
      await expect(engine.synthesise({ text: 'a bad text', voice, rate: 1 }, never)).rejects.toMatchObject({
        reason: 'crashed',
      });
    }
    await expect(engine.synthesise({ text: 'a good text', voice, rate: 1 }, never)).resolves.toBeDefined();
  });

  test('crashes as often as told', async () => {
    const engine = createFakeEngine({ crashes: 1 });
    const request = { text: 'one', voice, rate: 1 };
    await expect(engine.synthesise(request, never)).rejects.toMatchObject({ reason: 'crashed' });
    await expect(engine.synthesise(request, never)).resolves.toBeDefined();
  });

  test('can be silent, and can hide its times', async () => {
    const { pcm, words } = await speak('one', 1, { isSilent: true, wordTimes: 'none' });
    expect(pcm.length).toBeGreaterThan(0);
    expect(pcm.every((sample) => sample === 0)).toBe(true);
    expect(words).toBeNull();
  });

  test('knows its own voices only', async () => {
    const stranger = { ...voice, voiceId: 'fake:other' };
    await expect(createFakeEngine().synthesise({ text: 'x', voice: stranger, rate: 1 }, never)).rejects.toMatchObject({
      reason: 'unknown-voice',
    });
  });

  test('does nothing once aborted or closed', async () => {
    const engine = createFakeEngine();
    const request = { text: 'x', voice, rate: 1 };
    await expect(engine.synthesise(request, AbortSignal.abort())).rejects.toMatchObject({ reason: 'cancelled' });
    await engine.close();
    await expect(engine.synthesise(request, never)).rejects.toMatchObject({ reason: 'cancelled' });
  });
});
