import { describe, expect, it } from 'vitest';
import en from '../../../assets/locales/en.json';
import es from '../../../assets/locales/es.json';
import { createMessages } from '../../../main/base/messages';

/** Paths of all sentences: `error.no-story`. */
function keysOf(tree: object, prefix = ''): readonly string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [prefix + name] : keysOf(value, `${prefix}${name}.`),
  );
}

const plain = keysOf(en).filter((key) => !/_(?:zero|one|two|few|many|other)$/.test(key));

describe('createMessages', () => {
  it.each(['en', 'en-GB', 'es', 'es-419'])('finds a sentence for every key in %s', (language) => {
    const t = createMessages(language);
    expect(plain.filter((key) => t(key) === key || t(key) === '')).toEqual([]);
  });

  it('speaks Spanish where it is asked to', () => {
    const [key = ''] = plain.filter((each) => createMessages('es')(each) !== createMessages('en')(each));
    expect(keysOf(es)).toContain(key);
  });

  it('falls back to English for a language that it does not speak', () => {
    const [key = ''] = plain;
    expect(createMessages('de')(key)).toBe(createMessages('en')(key));
  });

  it('gives an unknown key back, so that a gap is seen', () => {
    expect(createMessages('en')('no.such.key')).toBe('no.such.key');
  });
});
