import { beforeAll, describe, expect, test } from 'vitest';
import { builtInFlite, espeak, flite, type Say } from '../support/expected-sound';
import { findSound, findSounds, heardBelowCost, heardIndex } from '../support/fingerprint';
import { describeWith } from '../support/needs';
import { analysisRateHz } from '../support/sound-file';

const sentences = [
  'The city council approved a new budget on Tuesday.',
  'Heavy rain closed three roads in the north last night.',
  'Researchers counted more than two hundred birds on the island.',
];

/** Somewhere else in time, quieter, and with the hum of a sound card. */
function throughAChain(sound: Int16Array, seconds: number): Int16Array {
  const lead = Math.round(seconds * analysisRateHz);
  const chain = new Int16Array(sound.length + 2 * lead);
  for (let i = 0; i < chain.length; i += 1) chain[i] = Math.round(8 * Math.sin(i / 7));
  sound.forEach((amplitude, i) => {
    chain[lead + i] = (chain[lead + i] ?? 0) + Math.round(amplitude * 0.6);
  });
  return chain;
}

function promises(say: Say) {
  let sounds: readonly Int16Array[] = [];

  beforeAll(async () => {
    sounds = await Promise.all(sentences.map((sentence) => say(sentence)));
  });

  test('the right sentence is found, wherever it begins and however loud it is', () => {
    sounds.forEach((sound, index) => {
      expect(heardIndex(throughAChain(sound, 1.237), sounds)).toBe(index);
    });
  });

  test('another sentence of the same voice is refused', () => {
    sounds.forEach((sound, index) => {
      const others = sounds.filter((_, other) => other !== index);
      for (const { cost } of findSounds(throughAChain(sound, 0.5), others))
        expect(cost).toBeGreaterThan(heardBelowCost);
    });
  });

  test('the place of a sentence in the recording is told', () => {
    const [first, second] = sounds;
    if (!first || !second) throw new Error('no sounds');
    const recording = new Int16Array(first.length + second.length);
    recording.set(first);
    recording.set(second, first.length);
    const { fromSeconds } = findSound(recording, second);
    expect(fromSeconds).toBeGreaterThan(first.length / analysisRateHz - 0.1);
    expect(fromSeconds).toBeLessThan(first.length / analysisRateHz + 0.5);
  });
}

describeWith(['espeak-ng', 'sox'], 'the fingerprint of espeak-ng', () => {
  promises(espeak());

  test('the right sentence is found when it is spoken faster or slower than expected', async () => {
    const expected = await Promise.all(sentences.map((sentence) => espeak()(sentence)));
    for (const wordsPerMinute of [150, 200]) {
      expect(heardIndex(await espeak({ wordsPerMinute })(sentences[1] ?? ''), expected)).toBe(1);
    }
  });
});
describeWith(['flite', 'sox'], 'the fingerprint of the flite program', () => promises(flite()));
describeWith(['sox'], 'the fingerprint of the built-in voice', () => promises(builtInFlite()));

describe('the fingerprint of nothing', () => {
  test('is never found in silence', () => {
    expect(heardIndex(new Int16Array(analysisRateHz), [new Int16Array(analysisRateHz)])).toBe(-1);
  });

  test('is never found in an empty recording', () => {
    expect(findSound(new Int16Array(), new Int16Array(analysisRateHz)).cost).toBe(Number.POSITIVE_INFINITY);
  });
});
