import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runThroughSay } from '../../../main/platform/engines/safe-say';
import { createSystemEngine } from '../../../main/platform/engines/system-engine';
import { espeak } from '../../../main/platform/engines/system-espeak';
import { festival } from '../../../main/platform/engines/system-festival';
import { flite } from '../../../main/platform/engines/system-flite';
import { macSay } from '../../../main/platform/engines/system-mac';
import { until } from '../../support/until';
import { hostile, isAlive, type StandIn, startStandIn, temporaryFolder } from './stand-in';

const never = new AbortController().signal;
const fixtures = join(import.meta.dirname, '../../fixtures/engines');
const programs = [
  ['espeak-ng', espeak, ' 5  en-us   --/M  English_(America)  gmw/en-US  (en 3)\n'],
  ['flite', flite, 'Voices available: rms slt\n'],
  ['festival', festival, 'kal_diphone english male american\n'],
  ['macOS', macSay, readFileSync(join(fixtures, 'mac-voices.txt'), 'utf8')],
] as const;
const espeakVoices = programs[0][2];

async function say({ engine }: StandIn, text: string, signal = never) {
  const [voice] = await engine.voices();
  if (!voice) throw new Error('no voice');
  return engine.synthesise({ text, voice, rate: 1 }, signal);
}

describe.each(programs)('hostile text through the command of %s', (_name, spec, voices) => {
  const standIn = () => startStandIn(spec, voices);

  test('comes by standard input alone, and no argument changes with it', async () => {
    const program = standIn();
    await say(program, 'The council met.');
    const usual = program.recorded('arguments');
    for (const text of Object.values(hostile)) {
      await say(program, text);
      expect(program.recorded('arguments')).toBe(usual);
      expect(program.recorded('text')).toMatch(/^[^\p{Cc}]+\n$/u);
    }
  });

  test('of 10,000 letters in one word comes whole, in pieces of 50', async () => {
    const program = standIn();
    await say(program, 'a'.repeat(10_000));
    expect(program.recorded('text')?.trimEnd().split(' ')).toEqual(new Array(200).fill('a'.repeat(50)));
  });

  test('leaves the private folder to its user, and nothing behind', async () => {
    const program = standIn();
    await say(program, 'The council met.');
    expect(program.recorded('folder')).toMatch(/^drwx------/);
    expect(program.recorded('folder')).toContain(program.tempFolder);
    expect(readdirSync(program.tempFolder)).toEqual([]);
  });

  test.each(['x', 'other:gmw/en-US', 'espeak-ng:$(touch x)', 'festival:kal_diphone) (quit', '-w'])(
    'a voice that it did not list (%s) is refused before anything runs',
    async (voiceId) => {
      const program = standIn();
      const stranger = { voiceId, engineId: program.engine.id, name: 'x', language: 'en' };
      const speech = program.engine.synthesise({ text: 'Hello', voice: stranger, rate: 1 }, never);
      await expect(speech).rejects.toMatchObject({ name: 'EngineError', reason: 'unknown-voice' });
      expect(program.recorded('arguments')).toBeNull();
    },
  );
});

describe('a speech program', () => {
  const standIn = () => startStandIn(espeak, espeakVoices);

  test('that is not installed has no voices, and says so', async () => {
    for (const path of [null, '/nowhere/espeak-ng']) {
      const engine = createSystemEngine(espeak(path), temporaryFolder());
      expect(await engine.voices()).toEqual([]);
    }
    const voice = { voiceId: 'espeak-ng:gmw/en-US', engineId: 'espeak-ng', name: 'x', language: 'en' };
    const speech = createSystemEngine(espeak(null), temporaryFolder()).synthesise(
      { text: 'Hi', voice, rate: 1 },
      never,
    );
    await expect(speech).rejects.toMatchObject({ name: 'EngineError', reason: 'missing' });
  });

  test('that vanished since is an error value, not an unhandled event', async () => {
    const folder = temporaryFolder();
    const command = { program: '/nowhere/espeak-ng', args: [], text: 'Hello', folder, file: 'sound.wav' };
    await expect(runThroughSay('linux', command, { timeoutMs: 1_000, signal: never })).rejects.toMatchObject({
      name: 'EngineError',
      reason: 'missing',
    });
  });

  test('that cannot be run is an error value', async () => {
    const folder = temporaryFolder();
    const command = { program: folder, args: [], text: 'Hello', folder, file: 'sound.wav' };
    await expect(runThroughSay('darwin', command, { timeoutMs: 1_000, signal: never })).rejects.toMatchObject({
      reason: 'crashed',
    });
  });

  test('that ends without reading its text is an error value', async () => {
    const folder = temporaryFolder();
    const command = { program: '/bin/false', args: [], text: 'x'.repeat(1_000_000), folder, file: 'sound.wav' };
    await expect(runThroughSay('linux', command, { timeoutMs: 5_000, signal: never })).rejects.toMatchObject({
      reason: 'crashed',
    });
  });

  test('that crashes is an error value, and speaks the next sentence', async () => {
    const program = standIn();
    await expect(say(program, 'crash')).rejects.toMatchObject({ name: 'EngineError', reason: 'crashed' });
    await expect(say(program, 'better')).resolves.toMatchObject({ sampleRateHz: 22_050 });
    expect(readdirSync(program.tempFolder)).toEqual([]);
  });

  test('may warn: its exit code decides', async () => {
    expect((await say(standIn(), 'warn')).pcm.length).toBeGreaterThan(1_000);
  });

  test('may print more than a pipe holds', async () => {
    expect((await say(standIn(), 'chatter')).pcm.length).toBeGreaterThan(1_000);
  });

  test.each(['nothing', 'junk'])('that writes %s gives an error value', async (text) => {
    await expect(say(standIn(), text)).rejects.toMatchObject({ reason: 'bad-sound' });
  });

  test('gives nothing for a text without anything to say, and is not run', async () => {
    const program = standIn();
    expect((await say(program, ' \u0000\u200b ')).pcm).toHaveLength(0);
    expect(program.recorded('text')).toBeNull();
  });

  test.each(['hang', 'ignore'])('told to stop is gone with everything it started within 100 ms (%s)', async (text) => {
    const program = standIn();
    const abort = new AbortController();
    const speech = say(program, text, abort.signal);
    const processes = await until('the program to run', () =>
      program.recorded('processes')?.trim().split(' ').map(Number),
    );
    expect(isAlive(processes)).toBe(true);
    const at = performance.now();
    abort.abort();
    await expect(speech).rejects.toMatchObject({ reason: 'cancelled' });
    await until('the process group to end', () => !isAlive(processes), { everyMs: 2 });
    expect(performance.now() - at).toBeLessThan(100);
    expect(readdirSync(program.tempFolder)).toEqual([]);
  });

  test('is ended when its engine closes', async () => {
    const program = standIn();
    const speech = say(program, 'hang');
    const processes = await until('the program to run', () =>
      program.recorded('processes')?.trim().split(' ').map(Number),
    );
    await program.engine.close();
    await expect(speech).rejects.toMatchObject({ reason: 'cancelled' });
    await until('the process group to end', () => !isAlive(processes));
  });

  test('is ended at its time limit', async () => {
    const folder = temporaryFolder();
    const command = { program: '/bin/sleep', args: ['60'], text: 'Hello', folder, file: 'sound.wav' };
    const at = performance.now();
    await expect(runThroughSay('linux', command, { timeoutMs: 50, signal: never })).rejects.toMatchObject({
      reason: 'time-limit',
    });
    expect(performance.now() - at).toBeLessThan(1_000);
  });

  test('is not started for a request that was cancelled before', async () => {
    const program = standIn();
    await program.engine.voices();
    await expect(say(program, 'Hello', AbortSignal.abort())).rejects.toMatchObject({ reason: 'cancelled' });
    expect(program.recorded('text')).not.toContain('Hello');
  });
});
