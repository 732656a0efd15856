import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import es from '../../../assets/locales/es.json';
import { errorCodes } from '../../../contract/errors';
import { problemOf, webProblem } from '../../../main/cli/told';

const failure = (code: (typeof errorCodes)[number]) => ({ code, message: '' });

describe('a failure that the command line tells', () => {
  it.each(errorCodes)('has a sentence in each language: %s', (code) => {
    for (const { key } of [problemOf(failure(code), 'x'), webProblem(failure(code), 'x')]) {
      for (const texts of [en, es] as readonly Readonly<Record<string, string>>[]) {
        expect(texts[key]).toBeTypeOf('string');
        expect(texts[key]?.match(/\{\{(?!(name|limit)\}\})/)).toBeNull();
      }
    }
  });

  it.each(['busy', 'corrupt', 'older', 'never heard of'])('tells why the library did not answer: %s', (reason) => {
    const { key } = problemOf({ ...failure('database'), detail: { reason } }, 'x');
    expect(en).toHaveProperty([key]);
  });
});
