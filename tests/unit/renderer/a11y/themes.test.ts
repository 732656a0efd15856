import { describe, expect, test } from 'vitest';
import { type ThemeName, themeNames } from '../../../../contract/settings';
import { themeProperties } from '../../../../renderer/a11y/appearance';
import { contrast } from '../../../../renderer/a11y/contrast';
import { highlightRules } from '../../../../renderer/a11y/highlight-colours';
import { nextTheme, shapePairs, textPairs, themeInForce, themes } from '../../../../renderer/a11y/themes';

test('contrast follows WCAG: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#FFD400', '#FFD400')).toBe(1);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

describe.each(themeNames)('theme %s', (name) => {
  const theme = themes[name];

  test.each(textPairs)('text: %s on %s is at least 7 to 1', (front, back) => {
    expect(contrast(theme[front], theme[back])).toBeGreaterThanOrEqual(7);
  });

  test.each(shapePairs)('shapes: %s on %s is at least 3 to 1', (front, back) => {
    expect(contrast(theme[front], theme[back])).toBeGreaterThanOrEqual(3);
  });

  test('the highlight uses the pairs that were measured, and an underline', () => {
    const rules = highlightRules(theme);
    expect(rules).toContain(
      `::highlight(sentence) { color: ${theme.text}; background-color: ${theme.sentence}; text-decoration: underline`,
    );
    expect(rules).toContain(`::highlight(word) { color: ${theme.onWord}; background-color: ${theme.word} }`);
    expect(rules).toContain('forced-colors: active');
  });
});

test('one dark and one light theme are near the maximum', () => {
  const best = (scheme: string): number =>
    Math.max(
      ...Object.values(themes)
        .filter((theme) => theme.scheme === scheme)
        .map((theme) => contrast(theme.text, theme.page)),
    );
  expect(best('dark')).toBeGreaterThanOrEqual(15);
  expect(best('light')).toBeGreaterThanOrEqual(15);
});

test('without a choice the theme follows the system, a chosen one does not', () => {
  expect(themeInForce('system', { isDark: true, contrast: 'normal' })).toBe('night');
  expect(themeInForce('system', { isDark: false, contrast: 'normal' })).toBe('day');
  expect(themeInForce('system', { isDark: true, contrast: 'less' })).toBe('soft');
  expect(themeInForce('system', { isDark: true, contrast: 'more' })).toBe('night');
  expect(themeInForce('paper', { isDark: true, contrast: 'more' })).toBe('paper');
});

test('next theme goes through all five and back', () => {
  const seen: ThemeName[] = ['soft'];
  while (seen.length < themeNames.length) seen.push(nextTheme(seen.at(-1) ?? 'soft'));
  expect(new Set(seen)).toEqual(new Set(themeNames));
  expect(nextTheme(seen.at(-1) ?? 'soft')).toBe('soft');
});

test('every colour becomes a custom property', () => {
  const properties = Object.fromEntries(themeProperties(themes.night));
  expect(properties['--on-accent']).toBe('#000000');
  expect(Object.keys(properties)).toHaveLength(13);
});
