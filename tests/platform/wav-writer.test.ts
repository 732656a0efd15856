import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parseWav } from '../../main/core/speech/wav';
import { createWavWriter, maxWavBytes } from '../../main/platform/wav-file';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crier-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

describe('a WAV file that grows', () => {
  test('holds every sample and every pause in order', async () => {
    const writer = await createWavWriter(join(folder, 'a.wav'), 1_000);
    await writer.append(Int16Array.of(1, -2, 3));
    await writer.pause(2);
    await writer.append(Int16Array.of(32_767, -32_768));
    expect(writer.lengthMs()).toBe(7);
    await writer.finish();
    expect(readdirSync(folder)).toEqual(['a.wav']);
    const bytes = readFileSync(join(folder, 'a.wav'));
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    expect(bytes.readUInt32LE(40)).toBe(14);
    const rate = bytes.readUInt32LE(24);
    const samples = Array.from({ length: 7 }, (_, at) => bytes.readInt16LE(44 + 2 * at));
    expect({ rate, samples }).toEqual({ rate: 1_000, samples: [1, -2, 3, 0, 0, 32_767, -32_768] });
  });

  test('is read back by the core', async () => {
    const writer = await createWavWriter(join(folder, 'a.wav'), 22_050);
    await writer.append(Int16Array.of(5, 6));
    await writer.finish();
    const sound = parseWav(readFileSync(join(folder, 'a.wav')));
    expect(sound).toEqual({ ok: true, value: { pcm: Int16Array.of(5, 6), sampleRateHz: 22_050 } });
  });

  test('leaves nothing behind and the older file in place when it is given up', async () => {
    writeFileSync(join(folder, 'a.wav'), 'older');
    const writer = await createWavWriter(join(folder, 'a.wav'), 8_000);
    await writer.append(new Int16Array(10_000));
    expect(readFileSync(join(folder, 'a.wav'), 'utf8')).toBe('older');
    await writer.discard();
    expect(readdirSync(folder)).toEqual(['a.wav']);
  });

  test('refuses more than the format can count', async () => {
    const writer = await createWavWriter(join(folder, 'a.wav'), 8_000);
    const tooMuch = { byteLength: maxWavBytes + 1 } as Int16Array;
    await expect(writer.append(tooMuch)).rejects.toThrow(RangeError);
    await writer.discard();
  });
});
