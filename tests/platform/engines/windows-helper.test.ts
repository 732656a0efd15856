import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { referenceSentence } from '../../../main/core/speech/calibration';
import { createHelperLane } from '../../../main/platform/engines/helper-lane';
import { startJsonLines } from '../../../main/platform/engines/json-lines';
import { createWindowsEngine } from '../../../main/platform/engines/windows-speech';
import { until } from '../../support/until';
import { never, speedOf, voiceOf } from './measuring';
import { hostile, isAlive, temporaryFolder } from './stand-in';

const script = join(import.meta.dirname, '../../fixtures/engines/windows-helper.mjs');

interface Entry {
  readonly kind: string;
  readonly processId: number;
  readonly text: string;
  readonly file: string;
  readonly world: string;
  readonly voice: string;
}

function startEngine() {
  const folder = temporaryFolder();
  const journal = join(folder, 'journal');
  const tempFolder = join(folder, 'temp');
  const engine = createWindowsEngine({ program: process.execPath, args: [script, journal] }, tempFolder);
  onTestFinished(() => engine.close());
  const entries = (): readonly Entry[] =>
    existsSync(journal)
      ? readFileSync(journal, 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];
  const say = async (text: string, signal = never, rate = 1) =>
    engine.synthesise({ text, voice: await voiceOf(engine, /David/), rate }, signal);
  return { engine, tempFolder, entries, say };
}

describe('voices of Windows', () => {
  test('of both worlds stand in one list, each person once, names without the maker', async () => {
    const voices = await startEngine().engine.voices();
    expect(voices.map(({ voiceId, name, language }) => [voiceId, name, language])).toEqual([
      ['windows:onecore/Microsoft David', 'David', 'en-US'],
      ['windows:onecore/Microsoft Helena', 'Helena', 'es-ES'],
      ['windows:sapi/Microsoft Hazel Desktop', 'Hazel Desktop', 'en-GB'],
    ]);
  });

  test('are none where PowerShell is missing, and a sentence is an error value', async () => {
    const engine = createWindowsEngine({ program: '/nowhere/powershell.exe', args: [] }, temporaryFolder());
    expect(await engine.voices()).toEqual([]);
    const voice = { voiceId: 'windows:sapi/x', engineId: 'windows', name: 'x', language: 'en' };
    await expect(engine.synthesise({ text: 'Hi', voice, rate: 1 }, never)).rejects.toMatchObject({
      name: 'EngineError',
    });
  });
});

describe('the helper for Windows', () => {
  test('stays for sentence after sentence', async () => {
    const { entries, say } = startEngine();
    for (const text of ['One.', 'Two.', 'Three.']) await say(text);
    expect(new Set(entries().map(({ processId }) => processId)).size).toBe(1);
  });

  test('keeps the rate, give or take 8 %', async () => {
    const { say } = startEngine();
    for (const rate of [0.5, 1, 2.7]) {
      expect(Math.abs(speedOf(await say(referenceSentence, never, rate)) / (180 * rate) - 1)).toBeLessThan(0.08);
    }
  });

  test('knows when each word sounds', async () => {
    const { say } = startEngine();
    const text = '  “Sí”, said\tthe 🎉 council\u200b!';
    const { words } = await say(text);
    expect(words?.map(({ startChars, endChars }) => text.slice(startChars, endChars))).toEqual([
      'Sí',
      'said',
      'the',
      'council\u200b',
    ]);
    expect(
      words?.every(({ fromMs, toMs }, index) => fromMs < toMs && toMs <= (words[index + 1]?.fromMs ?? 9_999)),
    ).toBe(true);
  });

  test('may know no word times', async () => {
    expect((await startEngine().say('untimed words')).words).toBeNull();
  });

  test('is sent hostile text as data, one line each, nothing but clean words in it', async () => {
    const { entries, say, tempFolder } = startEngine();
    for (const [kind, text] of Object.entries(hostile)) {
      expect((await say(text)).pcm.length, kind).toBeGreaterThan(0);
      expect(entries().at(-1)?.text, kind).toMatch(/^[^\p{Cc}\p{Cs}[\]]+$/u);
    }
    expect((await say('a'.repeat(10_000))).pcm.length).toBeGreaterThan(0);
    expect(readdirSync(tempFolder)).toEqual([]);
    expect(existsSync('MARKER')).toBe(false);
  });

  test('is sent voices of its own list only', async () => {
    const { engine, entries } = startEngine();
    const voice = { voiceId: "windows:sapi/'); calc; ('", engineId: 'windows', name: 'x', language: 'en' };
    await expect(engine.synthesise({ text: 'Hi', voice, rate: 1 }, never)).rejects.toMatchObject({
      reason: 'unknown-voice',
    });
    expect(entries().map(({ kind }) => kind)).toEqual(['voices']);
  });

  test('may print garbage between its answers', async () => {
    expect((await startEngine().say('garbage first')).pcm.length).toBeGreaterThan(0);
  });

  test.each([
    ['crash', 'crashed'],
    ['flood', 'crashed'],
    ['refuse', 'crashed'],
    ['gone', 'unknown-voice'],
    ['riddle', 'bad-sound'],
    ['nothing', 'bad-sound'],
  ])('that answers with %s gives the error value %s, and speaks the next sentence', async (text, reason) => {
    const { say } = startEngine();
    await expect(say(text)).rejects.toMatchObject({ name: 'EngineError', reason });
    expect((await say('Next.')).pcm.length).toBeGreaterThan(0);
  });

  test('that does not answer is ended at the time limit', async () => {
    const journal = join(temporaryFolder(), 'journal');
    const lane = createHelperLane((events) => startJsonLines(process.execPath, [script, journal], events), {
      graceMs: 60,
      whileIdle: false,
    });
    onTestFinished(() => lane.close());
    const request = lane.request({ kind: 'speak', text: 'silence' }, { signal: never, timeoutMs: 300 });
    await expect(request).rejects.toMatchObject({ reason: 'time-limit' });
  });

  test('that is told to stop is gone within 100 ms and starts again for the next sentence', async () => {
    const { entries, say } = startEngine();
    await say('Ready.');
    const abort = new AbortController();
    const speech = say('silence', abort.signal);
    const { processId } = await until('the request to arrive', () => entries().find(({ text }) => text === 'silence'));
    const at = performance.now();
    abort.abort();
    await expect(speech).rejects.toMatchObject({ reason: 'cancelled' });
    await until('the helper to end', () => !isAlive([processId]), { everyMs: 2 });
    expect(performance.now() - at).toBeLessThan(100);
    await say('Next.');
    expect(entries().at(-1)?.processId).not.toBe(processId);
  });

  test('ends when its engine closes', async () => {
    const { engine, entries, say } = startEngine();
    await say('Ready.');
    await engine.close();
    const [{ processId } = { processId: 0 }] = entries();
    await until('the helper to end', () => !isAlive([processId]));
  });
});
