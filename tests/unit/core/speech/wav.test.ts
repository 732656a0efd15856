import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseWav } from '../../../../main/core/speech/wav';

const fixtures = join(import.meta.dirname, '../../../fixtures/engines');

interface Parts {
  readonly kind?: number;
  readonly channels?: number;
  readonly bits?: number;
  readonly sampleRateHz?: number;
  readonly samples?: readonly number[];
  readonly dataSize?: number;
  readonly before?: Uint8Array;
}

function chunk(id: string, body: Uint8Array, size = body.byteLength): Uint8Array {
  const bytes = new Uint8Array(8 + body.byteLength + (body.byteLength % 2));
  bytes.set(new TextEncoder().encode(id));
  new DataView(bytes.buffer).setUint32(4, size, true);
  bytes.set(body, 8);
  return bytes;
}

function wav(parts: Parts = {}): Uint8Array {
  const { kind = 1, channels = 1, bits = 16, sampleRateHz = 22_050, samples = [1, -2, 3, 4] } = parts;
  const format = new Uint8Array(16);
  const view = new DataView(format.buffer);
  view.setUint16(0, kind, true);
  view.setUint16(2, channels, true);
  view.setUint32(4, sampleRateHz, true);
  view.setUint16(14, bits, true);
  const data = new Uint8Array(Int16Array.from(samples).buffer);
  const body = [chunk('fmt ', format), parts.before ?? new Uint8Array(0), chunk('data', data, parts.dataSize)];
  const all = Buffer.concat([new TextEncoder().encode('WAVE'), ...body]);
  return new Uint8Array(Buffer.concat([new TextEncoder().encode('RIFF'), new Uint8Array(4), all]));
}

function samplesOf(bytes: Uint8Array): readonly number[] {
  const sound = parseWav(bytes);
  if (!sound.ok) throw new Error(sound.error.message);
  return [...sound.value.pcm];
}

describe('a WAV', () => {
  test('gives its samples and its sample rate', () => {
    expect(parseWav(wav({ sampleRateHz: 16_000 }))).toEqual({
      ok: true,
      value: { pcm: Int16Array.from([1, -2, 3, 4]), sampleRateHz: 16_000 },
    });
  });

  test('may stand anywhere in a larger buffer', () => {
    const bytes = wav();
    const larger = new Uint8Array(bytes.byteLength + 3);
    larger.set(bytes, 3);
    expect(samplesOf(larger.subarray(3))).toEqual([1, -2, 3, 4]);
  });

  test('with two channels becomes their mean', () => {
    expect(samplesOf(wav({ channels: 2, samples: [10, 20, -10, -30] }))).toEqual([15, -20]);
  });

  test('may hold other chunks first, also of odd length', () => {
    expect(samplesOf(wav({ before: chunk('LIST', new Uint8Array(5)) }))).toEqual([1, -2, 3, 4]);
  });

  test.each([0, 0x7ffff000, 0xffff_ffff])('written to a pipe with the size %i goes to its end', (dataSize) => {
    expect(samplesOf(wav({ dataSize }))).toEqual([1, -2, 3, 4]);
  });

  test('that eSpeak NG wrote to a pipe is read whole', () => {
    const bytes = readFileSync(join(fixtures, 'espeak-to-a-pipe.wav'));
    expect(samplesOf(bytes)).toHaveLength((bytes.byteLength - 44) / 2);
  });

  test('that was cut off gives what is there', () => {
    expect(samplesOf(wav().subarray(0, -3))).toEqual([1, -2]);
  });
});

describe('what is no usable WAV is an error value', () => {
  test.each([
    ['nothing', new Uint8Array(0)],
    ['text', new TextEncoder().encode('Error: no such voice, sorry')],
    ['a header alone', wav().subarray(0, 12)],
    ['a format without data', wav().subarray(0, 36)],
    ['floating point', wav({ kind: 3 })],
    ['eight bits', wav({ bits: 8 })],
    ['no channel', wav({ channels: 0 })],
    ['no sample rate', wav({ sampleRateHz: 0 })],
  ])('%s', (_name, bytes) => {
    expect(parseWav(bytes)).toMatchObject({ ok: false, error: { code: 'voice-failed' } });
  });
});
