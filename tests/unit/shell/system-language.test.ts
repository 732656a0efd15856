import { describe, expect, test } from 'vitest';
import { interfaceLanguage, systemLanguage } from '../../../main/shell/system-language';

describe("the desktop's language", () => {
  test.each([
    [['es-MX', 'en'], 'es-MX'],
    [['es_MX.UTF-8'], 'es-MX'],
    [['C', 'de'], 'de'],
    [['', '!!', 'pt-br'], 'pt-BR'],
    [['sr@latin'], 'sr'],
    [[], 'en'],
  ])('%j is %s', (preferred, language) => {
    expect(systemLanguage(preferred)).toBe(language);
  });

  test.each([
    ['es', 'es'],
    ['es-419', 'es'],
    ['en-GB', 'en'],
    ['est', 'en'],
    ['fr', 'en'],
  ])('%s is spoken to in %s', (tag, language) => {
    expect(interfaceLanguage(tag)).toBe(language);
  });
});
