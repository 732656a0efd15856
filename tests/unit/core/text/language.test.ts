import { describe, expect, test } from 'vitest';
import { loadLanguageDetector } from '../../../../main/core/text/language';
import { primaryLanguage } from '../../../../main/core/text/language-tag';

const articles = {
  en: 'The city council approved a new budget on Tuesday, adding forty million dollars for schools, parks and roads.',
  es: 'El ayuntamiento aprobó el martes un nuevo presupuesto que añade cuarenta millones para escuelas y parques.',
  de: 'Der Stadtrat hat am Dienstag einen neuen Haushalt beschlossen, der vierzig Millionen für Schulen vorsieht.',
  fr: 'Le conseil municipal a adopté mardi un nouveau budget qui ajoute quarante millions pour les écoles et les parcs.',
};

describe('the language of a text', async () => {
  const detectLanguage = await loadLanguageDetector();

  test.each(Object.entries(articles))('%s is told from one long sentence', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test('is English for a text that is too short to tell', () => {
    expect(detectLanguage('El alcalde calla.')).toBe('en');
  });

  test('is English for a text without words', () => {
    expect(detectLanguage('12345 '.repeat(100))).toBe('en');
  });
});

test.each([
  ['en-GB', 'en'],
  ['EN_us', 'en'],
  ['cmn', 'zh'],
  ['nb-NO', 'no'],
  ['es-419', 'es'],
  ['zh-yue', 'zh'],
  ['', ''],
])('the primary language of "%s" is "%s"', (tag, primary) => {
  expect(primaryLanguage(tag)).toBe(primary);
});
