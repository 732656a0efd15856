import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { referenceSentence } from '../../../main/core/speech/calibration';
import { findProgram } from '../../../main/platform/engines/programs';
import { createEspeakEngine } from '../../../main/platform/engines/system-espeak';
import { createFestivalEngine } from '../../../main/platform/engines/system-festival';
import { createFliteEngine } from '../../../main/platform/engines/system-flite';
import { loudest, never, piecesOf, soundMs, speedOf, voiceOf } from './measuring';
import { hostile, temporaryFolder } from './stand-in';

const programs = [
  ['espeak-ng', createEspeakEngine, /en-US$/],
  ['flite', createFliteEngine, /kal16|rms/],
  ['festival', createFestivalEngine, /./],
] as const;
const longWords = {
  letters: 'a'.repeat(10_000),
  consonants: 'bcdfg'.repeat(2_000),
  digits: '1234567890'.repeat(1_000),
};

/** On the build machine all of them have to be there. */
const isOptional = process.env.CI !== 'true';

describe.each(programs)('%s', (name, create, wanted) => {
  const isThere = findProgram(name) !== null;

  describe.skipIf(isOptional && !isThere)(isThere ? 'installed' : `not installed: no ${name} in PATH`, () => {
    test('lists its voices once, with languages that the standard knows', async () => {
      const voices = await create(temporaryFolder()).voices();
      expect(voices.length).toBeGreaterThan(0);
      expect(new Set(voices.map(({ voiceId }) => voiceId)).size).toBe(voices.length);
      for (const { language } of voices) expect(Intl.getCanonicalLocales(language)).toEqual([language]);
    });

    test('says hostile text as text: a sound, and no file but that', async () => {
      const folder = temporaryFolder();
      const engine = create(folder);
      const voice = await voiceOf(engine, wanted);
      for (const [kind, written] of Object.entries(hostile)) {
        const text = written.replaceAll('MARKER', join(folder, 'marker'));
        const utterance = await engine.synthesise({ text, voice, rate: 2.5 }, never);
        expect(loudest(utterance), kind).toBeGreaterThan(2_000);
        expect(soundMs(utterance), kind).toBeGreaterThan(200);
      }
      expect(readdirSync(folder)).toEqual([]);
      expect(existsSync('MARKER')).toBe(false);
    });

    test.each(Object.entries(longWords))(
      'says a word of 10,000 %s in the pieces that it is given',
      async (_kind, word) => {
        const engine = create(temporaryFolder());
        const voice = await voiceOf(engine, wanted);
        const [first, ...others] = piecesOf(word);
        expect(others.length).toBeGreaterThan(4);
        const utterance = await engine.synthesise({ text: first ?? '', voice, rate: 2.5 }, never);
        expect(soundMs(utterance)).toBeGreaterThan(5_000);
      },
    );

    test('says what quotation marks enclose', async () => {
      const engine = create(temporaryFolder());
      const voice = await voiceOf(engine, wanted);
      const speak = async (text: string) => soundMs(await engine.synthesise({ text, voice, rate: 1 }, never));
      const plain = await speak('He said no comment to us');
      for (const text of ['He said "no comment" to us', 'He said “no comment” to us']) {
        expect(await speak(text)).toBeGreaterThan(plain * 0.9);
      }
    });

    test.each(['Stop! now', 'Stop. Now', 'Stop; now', 'Stop "now"'])('says the last word of: %s', async (text) => {
      const engine = create(temporaryFolder());
      const voice = await voiceOf(engine, wanted);
      const speak = async (said: string) => soundMs(await engine.synthesise({ text: said, voice, rate: 1 }, never));
      expect(await speak(text)).toBeGreaterThan((await speak('Stop')) + 150);
    });

    test('speaks at the rate that was asked for, give or take 8 %', async () => {
      const engine = create(temporaryFolder());
      const english = (await engine.voices()).filter(({ language }) => language.startsWith('en')).slice(0, 4);
      for (const voice of english) {
        for (const rate of [0.6, 1, 2, Math.min(3, engine.capabilities().maxRate), engine.capabilities().maxRate]) {
          const speed = speedOf(await engine.synthesise({ text: referenceSentence, voice, rate }, never));
          expect(Math.abs(speed / (180 * rate) - 1), `${voice.voiceId} at ${rate}`).toBeLessThan(0.08);
        }
      }
    });

    test('is told to stop in the middle of a long text', async () => {
      const engine = create(temporaryFolder());
      const voice = await voiceOf(engine, wanted);
      await engine.synthesise({ text: 'Ready', voice, rate: 1 }, never);
      const abort = new AbortController();
      const speech = engine.synthesise({ text: longWords.consonants, voice, rate: 1 }, abort.signal);
      setImmediate(() => abort.abort());
      await expect(speech).rejects.toMatchObject({ reason: 'cancelled' });
    });
  });
});
