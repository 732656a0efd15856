import { describe, expect, test } from 'vitest';
import { maxPatterns, maxPronunciations } from '../../../../../contract/limits';
import {
  documentText,
  merge,
  problemsOf,
  readDocument,
  rulesOfDocument,
  withRule,
} from '../../../../../main/core/text/pronunciations/document';

const rule = { language: 'en', text: 'Lee', match: 'word', matchCase: false, sayAs: 'lee' } as const;

/** Sixty lines that are no rule and no remark. */
const hostileLines = Array.from({ length: 60 }, (_, index) => {
  const kinds = [
    `line ${index}`,
    `en ${index} = x`,
    `en: = ${index}`,
    `en: ( [pattern] = ${index}`,
    `en: "${index} = x`,
  ];
  return kinds[index % kinds.length] ?? '';
});

describe('a file of pronunciations', () => {
  test('with sixty bad lines still says what its good lines say, and tells each bad line', () => {
    const text = ['en: Lee = lee', ...hostileLines, 'en: Ruiz = roo ees', ''].join('\n');
    const read = readDocument(text);
    expect(rulesOfDocument(read).map((each) => each.text)).toEqual(['Lee', 'Ruiz']);
    expect(problemsOf(read).map(({ line }) => line)).toEqual(hostileLines.map((_, index) => index + 2));
    expect(documentText(read)).toBe(text);
  });

  test('keeps remarks, empty lines and bad lines when a rule is added or changed', () => {
    const read = readDocument('# names\r\n\r\nen: LEE = old\r\nwrong\r\n');
    expect(documentText(withRule(read, rule, null))).toBe('# names\n\nen: Lee = lee\nwrong\n');
    expect(documentText(withRule(read, { ...rule, text: 'Ruiz' }, null))).toMatch(/old\nwrong\nen: Ruiz = lee\n$/);
  });

  test('holds one rule for a text after a line was changed into another one', () => {
    const read = readDocument('en: Lee = one\nen: Leigh = two\n');
    expect(documentText(withRule(read, rule, 1))).toBe('en: Lee = lee\n');
  });

  test('counts lines up to the limits and keeps those past them', () => {
    const many = Array.from({ length: maxPronunciations + 2 }, (_, index) => `en: w${index} = x`);
    const read = readDocument(many.join('\n'));
    expect(rulesOfDocument(read)).toHaveLength(maxPronunciations);
    expect(problemsOf(read).map(({ problem }) => problem)).toEqual(['too-many', 'too-many']);
    expect(documentText(read).trim().split('\n')).toHaveLength(many.length);
    const patterns = Array.from({ length: maxPatterns + 1 }, (_, index) => `en: w${index} [pattern] = x`);
    expect(problemsOf(readDocument(patterns.join('\n')))).toEqual([
      { line: maxPatterns + 1, problem: 'too-many-patterns' },
    ]);
  });

  test('takes over new rules, changed rules and bad lines of another file, and leaves the rest', () => {
    const own = readDocument('; mine\nen: Lee = lee\nen: Ruiz = rwees\n');
    const given = readDocument('; theirs\nen: ruiz = roo ees\nen: Nguyen = win\nen: Lee = lee\nwrong\n');
    const merged = merge(own, given);
    expect(merged).toMatchObject({ added: 1, replaced: 1, kept: 1 });
    expect(documentText(merged.lines)).toBe(
      '; mine\nen: Lee = lee\nen: ruiz = roo ees\n; theirs\nen: Nguyen = win\nwrong\n',
    );
    expect(documentText(merge(merged.lines, given).lines)).toBe(documentText(merged.lines));
  });
});
