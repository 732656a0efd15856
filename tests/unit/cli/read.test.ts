import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parseWav } from '../../../main/core/speech/wav';
import { createFakeEngine } from '../../../main/platform/engines/fake';
import { crier } from './cli-world';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'crier-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const printed = (happened: readonly string[]) =>
  happened.filter((event) => event.startsWith('print ')).map((event) => event.slice(6));

describe('read', () => {
  test('prints each sentence when it is spoken, with the pauses of the settings', async () => {
    const { status, happened } = await crier(['read', 'story.txt']);
    expect(status).toBe(0);
    expect(happened.map((event) => event.replace(/^sound .*/, 'sound'))).toEqual([
      'print Ferry late again',
      'sound',
      'pause 900',
      'print The morning boat came at noon.',
      'sound',
      'pause 900',
      'print The ferry was late again.',
      'sound',
      'pause 300',
      'print Nobody minded the wait.',
      'sound',
    ]);
  });

  test('puts an empty line before each paragraph but the first', async () => {
    expect((await crier(['read', 'story.txt'])).out).toBe(
      'Ferry late again\n\nThe morning boat came at noon.\n\nThe ferry was late again.\nNobody minded the wait.\n',
    );
  });

  test('takes rate and pauses from the settings, and the rate from the command before them', async () => {
    const settings = { rate: 2, pauseSentenceMs: 500 };
    const pauses = async (...more: string[]) =>
      (await crier(['read', 'story.txt', '--section', 'article', ...more], { settings })).happened.filter((event) =>
        event.startsWith('pause'),
      );
    expect(await pauses()).toEqual(['pause 250']);
    expect(await pauses('--rate', '4')).toEqual(['pause 125']);
  });

  test.each([
    ['headline', ['Ferry late again']],
    ['summary', ['The morning boat came at noon.']],
    ['article', ['The ferry was late again.', 'Nobody minded the wait.']],
  ])('of one section reads the %s only', async (section, expected) => {
    expect(printed((await crier(['read', 'story.txt', '--section', section])).happened)).toEqual(expected);
  });

  test('prints nothing when it is to be quiet', async () => {
    const { status, out, happened } = await crier(['read', 'story.txt', '--quiet']);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(happened.filter((event) => event.startsWith('sound'))).toHaveLength(4);
  });

  test.each([
    [{ output: null }, [], 'no program that plays sound'],
    [{ output: 'failed' as const }, [], 'could not be played'],
    [{}, ['--voice', 'fake:other'], 'there is no voice "fake:other"'],
    [{}, ['--voice', 'fake:tone', '--lang', 'de'], 'speaks en, and this text is in de'],
    [{}, ['--lang', 'fi'], 'no voice speaks this language (fi)'],
    [{ engines: [createFakeEngine({ isSilent: true })] }, ['--section', 'article'], '2 sentences could not be spoken'],
  ])('with %j %j says in one line why not', async (machine, args, sentence) => {
    const { status, err } = await crier(['read', 'story.txt', ...args], machine);
    expect(status).toBe(1);
    expect(err).toContain(sentence);
    expect(err.split('\n')).toHaveLength(1);
  });

  test('goes on after a sentence that no voice can say, and tells at the end', async () => {
    const { status, err, happened } = await crier(['read', 'story.txt'], {
      engines: [createFakeEngine({ failsOn: 'boat' })],
    });
    expect(status).toBe(1);
    expect(err).toContain('1 sentence could not be spoken');
    expect(happened.filter((event) => event.startsWith('sound'))).toHaveLength(3);
  });
});

describe('read --out', () => {
  test('writes one WAV file with the pauses between the sentences', async () => {
    const file = join(folder(), 'story.wav');
    const { status, out, err } = await crier(['read', 'story.txt', '--out', file]);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toMatch(/^story\.wav is written: \d+ seconds\.$/);
    const sound = parseWav(readFileSync(file));
    const spoken = (await crier(['read', 'story.txt'])).happened.flatMap(
      (event) => /^sound (.*)/.exec(event)?.[1] ?? [],
    );
    const expectedSeconds = spoken.reduce((sum, seconds) => sum + Number(seconds), 0.9 + 0.9 + 0.3);
    if (!sound.ok) throw new Error(sound.error.message);
    expect(sound.value.pcm.length / sound.value.sampleRateHz).toBeCloseTo(expectedSeconds, 0);
  });

  test('leaves no file and an older one untouched when a sentence fails', async () => {
    const place = folder();
    const file = join(place, 'story.wav');
    writeFileSync(file, 'older');
    const engines = [createFakeEngine({ failsOn: 'Nobody' })];
    const { status, err } = await crier(['read', 'story.txt', '--out', file], { engines });
    expect(status).toBe(1);
    expect(err).toContain('the voice failed at story.txt');
    expect(readdirSync(place)).toEqual(['story.wav']);
    expect(readFileSync(file, 'utf8')).toBe('older');
  });

  test('says when the file cannot be written', async () => {
    const place = folder();
    mkdirSync(join(place, 'folder.wav'));
    for (const name of ['none/story.wav', 'folder.wav']) {
      const { status, err } = await crier(['read', 'story.txt', '--out', join(place, name)]);
      expect(status).toBe(1);
      expect(err).toContain('cannot be written');
    }
    expect(readdirSync(place)).toEqual(['folder.wav']);
  });
});
