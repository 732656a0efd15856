import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../../main/core/text/normalise';
import { compilePronunciations, rulesFor } from '../../../../../main/core/text/pronunciations/compile';
import { readDocument, rulesOfDocument } from '../../../../../main/core/text/pronunciations/document';

const pronouncer = (lines: readonly string[], language = 'en') =>
  compilePronunciations(rulesFor(language, rulesOfDocument(readDocument(lines.join('\n')))));
const said = (text: string, lines: readonly string[], language = 'en'): string =>
  normalise(text, language, pronouncer(lines, language)).text;

describe('own pronunciations', () => {
  test.each<[string, string, string]>([
    ['en: Nguyen = win', "Ms Nguyen and NGUYEN's son.", "Miz win and win's son."],
    ['en: cat = dog', 'Concatenate the cat, Cat-like, cat2 or 2cat.', 'Concatenate the dog, dog-like, cat2 or 2cat.'],
    ['en: é = ay', 'é née e\u0301.', 'ay née ay.'],
    ['en: ing [anywhere] = in', 'Going', 'Go in'],
    ['en: Polish [match case] = poh lish', 'Polish the Polish, polish', 'poh lish the poh lish, polish'],
    ['en: GIF = jif', 'GIF gif', 'jif jif'],
    ['en: C++ = see plus plus', 'Use C++11 or C++ now.', 'Use see plus plus 11 or see plus plus now.'],
    ['en: (Reuters) = [skip]', 'London (Reuters) Ice.', 'London Ice.'],
    ["en: O'Brien = oh bryan", 'O’Brien came.', 'oh bryan came.'],
    ['en: New York = nuke', 'New  \n York', 'nuke'],
    ['en: \\bv[0-9]+ [pattern] = version', 'In v12 now', 'In version now'],
    ['en: 5 = fünf', 'On 5 May', 'On fünf May'],
    ['all: x* [pattern] = y', 'axxb', 'a y b'],
    ['en: İ = dotted', 'İstanbul İ ß', 'İstanbul dotted ß'],
    ['ja: 東京 = toukyou', '東京都に', 'toukyou 都に'],
  ])('%s', (line, text, expected) => {
    expect(said(text, [line], line.startsWith('ja') ? 'ja' : 'en')).toBe(expected);
  });

  test('win over every rule, and keep the place of what they stand for', () => {
    const { text, units } = normalise('It cost $5 now.', 'en', pronouncer(['en: $5 = a fiver']));
    expect(text).toBe('It cost a fiver now.');
    const fiver = units.filter(({ spokenStart }) => [8, 10].includes(spokenStart));
    expect(fiver.map(({ sourceStart, sourceEnd }) => [sourceStart, sourceEnd])).toEqual([
      [8, 10],
      [8, 10],
    ]);
  });

  test('the longer text wins over the shorter one, and the later line over an equal one', () => {
    expect(said('The AI Act and AI', ['en: AI Act = law', 'en: AI = A I'])).toBe('The law and A I');
    expect(said('The AI Act and AI', ['en: AI = A I', 'en: AI Act = law'])).toBe('The law and A I');
    expect(said('AI', ['en: AI = one', 'en: AI [anywhere] = two'])).toBe('two');
  });

  test('hold for their language and its regions only', () => {
    const lines = ['en: a1 = one', 'en-GB: b1 = two', 'es: c1 = three', 'all: d1 = four'];
    expect(said('a1 b1 c1 d1', lines, 'en-US')).toMatch(/^one b.* four$/);
    expect(said('a1 b1 c1 d1', lines, 'en-GB')).toMatch(/^one two .* four$/);
    expect(said('b1 d1', lines, 'en-GB-oxendict')).toBe('two four');
  });

  const hostile = [
    '(a+)+$',
    '(a*)*b',
    '(a|aa)+$',
    '(a|a?)+b',
    'a.*b|a',
    '(.*a){12}b',
    '(a?){50}a{50}',
    '((a*)*)*b',
    '.*.*.*=.*',
    '(\\w+\\s?)+\\.$',
    'a{0,400}b',
    '(?i)(ſ|s)+k',
  ];
  const long = ['a'.repeat(1_500), `${'a '.repeat(750)}!`, 'ab'.repeat(750), 'é\u0301'.repeat(700)];

  test.each(hostile)('no text keeps the pattern %s busy', (pattern) => {
    const { find } = pronouncer([`en: ${pattern} [pattern] = x`]);
    const startedAt = performance.now();
    for (const text of long) find(text);
    // A pattern that backtracks would need longer than the sun has.
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  test('two hundred slow patterns together are held to the effort of one sentence', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `en: a.*b${index}|a [pattern] = x`);
    const startedAt = performance.now();
    pronouncer(lines).find('a'.repeat(1_500));
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  test('ranges never overlap and never are empty, whatever the rules', () => {
    const lines = ['a', 'ab', 'b', 'ba', 'aba', '.', 'a*', '\\b', '$', '(?:)'].map(
      (text) => `en: ${text} [pattern] = x`,
    );
    const found = pronouncer([...lines, 'en: ab [anywhere] = y']).find('abababba 😀 aé\u0301');
    for (const [index, { start, end }] of found.entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
    }
  });
});
