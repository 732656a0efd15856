import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../../../assets/locales/en.json';
import es from '../../../../assets/locales/es.json';
import { errorCodes } from '../../../../contract/errors';
import { keymapRows } from '../../../../contract/keymap';
import { editActions, menuGroups } from '../../../../contract/menu';
import { fontNames, themeNames } from '../../../../contract/settings';
import { sections, viewNames } from '../../../../contract/story';
import { createTexts, languageInForce } from '../../../../renderer/state/language';

const english: Readonly<Record<string, string>> = en;
const spanish: Readonly<Record<string, string>> = es;
const root = new URL('../../../../', import.meta.url).pathname;

/** Plural forms of one text count as one: languages have different ones. */
const baseOf = (key: string): string => key.replace(/_(one|many|other)$/, '');
const bases = (file: Readonly<Record<string, string>>): readonly string[] => [
  ...new Set(Object.keys(file).map(baseOf)),
];
const gapsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

const needed: readonly string[] = [
  ...keymapRows.flatMap(({ id }) => [`command.${id}`, `help.${id}`]),
  ...errorCodes.map((code) => `error.${code}`),
  ...menuGroups.map(({ id }) => `menu.${id}`),
  ...editActions.map((action) => `edit.${action}`),
  ...themeNames.map((name) => `theme.${name}`),
  ...fontNames.map((name) => `font.${name}`),
  ...viewNames.flatMap((name) => [`view.${name}`, `headlines.empty.${name}`]),
  ...sections.flatMap((name) => [`section.${name}`, `said.empty.${name}`]),
];

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(join(root, path), 'utf8')] : [];
  });
}

describe('both languages', () => {
  test('have the same texts', () => {
    expect(bases(spanish)).toEqual(bases(english));
  });

  test('fill the same gaps in each text', () => {
    for (const [key, text] of Object.entries(spanish)) {
      const other = english[key] ?? english[`${baseOf(key)}_other`] ?? '';
      expect(gapsOf(text), key).toEqual(gapsOf(other));
    }
  });

  test.each([
    ['en', english],
    ['es', spanish],
  ])('%s has every plural form that its numbers need', (language, file) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = [
      ...new Set(
        Object.keys(file)
          .filter((key) => key !== baseOf(key))
          .map(baseOf),
      ),
    ];
    for (const base of plurals) for (const form of forms) expect(Object.keys(file)).toContain(`${base}_${form}`);
  });
});

test('every command, error, menu, theme and list has its texts', () => {
  for (const key of needed) expect(english[key], key).toBeTruthy();
});

test('every error says what happened, what still works and what to press', () => {
  for (const code of errorCodes) {
    const sentences = (english[`error.${code}`] ?? '').split(/(?<=[.?!])\s/);
    expect(sentences.length, code).toBeGreaterThanOrEqual(3);
  }
});

test('every text that is asked for is there, and every text there is asked for', () => {
  const code = [...sources('renderer'), ...sources('main')].join('\n');
  const literal = [...code.matchAll(/['"`]([a-z]+(?:\.[\w-]+)+)['"`]/gi)].map(([, key]) => key ?? '');
  const prefixes = [...code.matchAll(/`([a-z]+(?:\.\w+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
  const asked = new Set([...literal, ...needed]);
  const isAsked = (key: string): boolean => asked.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
  expect(bases(english).filter((key) => !isAsked(key))).toEqual([]);

  const calls = [...code.matchAll(/\b(?:t|translate)\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');
  expect(calls.filter((key) => !bases(english).includes(key))).toEqual([]);
});

describe('choosing the language', () => {
  test('follows the desktop unless one was chosen', () => {
    expect(languageInForce('system', 'es-MX')).toBe('es');
    expect(languageInForce('system', 'et-EE')).toBe('en');
    expect(languageInForce('en', 'es-ES')).toBe('en');
  });

  test('texts with a full stop in the key and with counts are found', () => {
    const { t } = createTexts('es');
    expect(t('command.play.stop')).toBe('Detener');
    expect(t('story.minutes', { count: 1 })).toBe('1 minuto');
    expect(t('story.minutes', { count: 1_000_000 })).toBe('1000000 minutos');
  });

  test('a headline with markup stays as it is: nothing becomes HTML', () => {
    const { t } = createTexts('en');
    expect(t('where.story', { headline: '<b>&amp;</b>' })).toBe('<b>&amp;</b>. Not being read.');
  });
});
