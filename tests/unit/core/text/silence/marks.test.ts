import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../../../contract/settings';
import type { SilenceSwitches } from '../../../../../contract/silence';
import { normalise } from '../../../../../main/core/text/normalise';
import type { Pronouncer } from '../../../../../main/core/text/replacement';
import { marksIn } from '../../../../../main/core/text/silence/marks';
import { silencing } from '../../../../../main/core/text/silence/silencing';
import { randomText } from '../random-text';

const said = (sentence: string, switches: Partial<SilenceSwitches> = {}, own?: Pronouncer) =>
  normalise(sentence, 'en', silencing(own, { ...defaultSettings, ...switches }));
const asToday = (sentence: string): string => normalise(sentence, 'en').text;

describe('left out of a sentence', () => {
  test.each([
    ['The map (https://example.org/map?a=b) is new.', 'The map is new.'],
    ['The map [www.example.org] is new.', 'The map is new.'],
    ['It is in the archive (https://example.org/wiki/Foo_(bar)).', 'It is in the archive.'],
    ['The whole report: https://example.org/report.', 'The whole report.'],
    ['The whole report – www.example.org/a', 'The whole report'],
    ['The list (example.org/list) is long.', 'The list is long.'],
    ['The army left.[1] Nobody stayed.[2][3]', 'The army left. Nobody stayed.'],
    ['The army left,[1, 2] they said.', 'The army left, they said.'],
    ['The army left [12].', 'The army left.'],
    ['The army left. [4]', 'The army left.'],
    ['The army[note 2] left.', 'The army left.'],
    ['The army left in 2019.[7]', 'The army left in twenty nineteen.'],
    ['The army¹ left the town.²³', 'The army left the town.'],
    ['“The army left,”¹² she said.', '“The army left,” she said.'],
    ['Prices† rose‡ again*.', 'Prices rose again.'],
  ])('%s', (sentence, expected) => {
    expect(said(sentence).text.replace(/ (?=\.)/g, '')).toBe(expected);
  });
});

describe('said as before', () => {
  test.each([
    'Write to info@example.org for tickets.',
    'The site www.example.org is down.',
    'See https://example.org/a for more.',
    'Ask the box office (info@example.org).',
    'The name is simple: example.com.',
    'The agency (Booking.com) is new.',
    'He wrote “recieve” [sic] again.',
    'The room has 20 m² and a 3 km² park.',
    'CO₂ and H₂O, x² and E=mc², sin² and (a+b)²',
    'It is a 5* hotel.',
    '“We saw [3] people,” she said.',
    'He said [the army] left.',
    'In [2020] it rained.',
    'The list a[1] is short.',
    'Uranium ²³⁵U is rare.',
    'Otto Holm († 1999) was a painter.',
    'At 10:30 it rained.',
  ])('%s', (sentence) => {
    expect(said(sentence).text).toBe(asToday(sentence));
  });

  test('a sentence of nothing else', () => {
    for (const sentence of ['(https://example.org/a)', 'www.example.org'])
      expect(said(sentence).text).toBe(asToday(sentence));
  });

  test('a note that stands alone, since somebody must have asked for it', () => {
    expect(said('[12]').text).toBe('12');
  });
});

describe('turned on', () => {
  const sentence = 'The army left.[12] The map (https://example.org/map) is new.';

  test('footnote marks are heard as figures', () => {
    expect(said(sentence, { speakFootnotes: true }).text).toBe('The army left. 12 The map is new.');
    expect(said('The army¹² left.[1][2]', { speakFootnotes: true }).text).toBe('The army 12 left. 1, 2');
  });

  test('addresses are heard in their short form', () => {
    expect(said(sentence, { speakAddresses: true }).text).toBe('The army left. The map (example dot org) is new.');
  });
});

describe('with a pronunciation of the person’s own', () => {
  const own = (word: string, words: string): Pronouncer => ({
    find: (text) => {
      const start = text.indexOf(word);
      return start < 0 ? [] : [{ start, end: start + word.length, words }];
    },
  });

  test('for the mark, that is said', () => {
    expect(said('The army left.[1]', {}, own('[1]', 'note one')).text).toContain('note one');
  });

  test('for a word inside an address, the address stays silent', () => {
    expect(said('The map (https://map.example.org) is new.', {}, own('map.', 'chart')).text).toBe('The map is new.');
  });
});

test('what is left out is told, and every other word keeps its place', () => {
  const sentence = 'The army¹ left (https://example.org/a) at dawn.';
  const { text, units, silent } = said(sentence);
  expect(silent.map(({ sourceStart, sourceEnd }) => sentence.slice(sourceStart, sourceEnd))).toEqual([
    '¹',
    '(https://example.org/a)',
  ]);
  expect(
    units.map((unit) => [
      text.slice(unit.spokenStart, unit.spokenEnd),
      sentence.slice(unit.sourceStart, unit.sourceEnd),
    ]),
  ).toEqual([
    ['The', 'The'],
    ['army', 'army'],
    ['left', 'left'],
    ['at', 'at'],
    ['dawn', 'dawn'],
  ]);
});

test('whatever the text, every letter and figure is spoken or left out on purpose', () => {
  const signs = ['[1]', '¹', ' (https://a.example/b)', ': www.a.example', '†', '[2, 3] ', '('];
  for (let seed = 0; seed < 300; seed += 1) {
    const source = [...randomText(seed).slice(0, 400)]
      .map((character, at) => ((at * 7 + seed) % 23 === 0 ? character + signs[(at + seed) % signs.length] : character))
      .join('');
    const { units, silent } = said(source);
    const ranges = [...units, ...silent];
    for (const { index } of source.matchAll(/[\p{L}\p{N}]/gu)) {
      const isCovered = ranges.some(({ sourceStart, sourceEnd }) => sourceStart <= index && index < sourceEnd);
      if (!isCovered) expect.fail(`nothing is spoken for offset ${index} of ${JSON.stringify(source)}`);
    }
  }
});

test('marks are found in any text in linear time', () => {
  const parts = ['(http://a', '[1', '[1, 2, ', 'a.', ': www.a', '¹', '(a.b/', 'http://', '<', ' '];
  for (const part of parts) expect(marksIn(part.repeat(200_000 / part.length)).length).toBeGreaterThanOrEqual(0);
});
