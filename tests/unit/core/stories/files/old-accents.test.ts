import { describe, expect, test } from 'vitest';
import { accentReader } from '../../../../../main/core/stories/files/pdf/old-accents';
import { plainLetters } from '../../../../../main/core/stories/files/pdf/private-letters';

const read = (text: string): string => accentReader([text])(text);

describe('accents beside their letters', () => {
  test.each([
    ['Funci´ons matem´aticas, Divisi´on, Cap´ıtulo, ma˜nana', 'Funcións matemáticas, División, Capítulo, mañana'],
    ['¨Uber die gr¨oßte M¨uhle', 'Über die größte Mühle'],
    [
      'de mˆeme, fran¸caise, esth´etiques, r`egles, pr´et `a partir',
      'de même, française, esthétiques, règles, prét à partir',
    ],
    ['Płe´c, obowi˛azków, działalno´sci, umiej˛etno´sci', 'Płeć, obowiązków, działalności, umiejętności'],
    ['Größe, Übung, Öl, aber gr¨oßer und Mu¸st', 'Größe, Übung, Öl, aber größer und Muşt'],
    ['Dvoˇr´ak, ˚Angstr¨om, Erd˝os', 'Dvořák, Ångström, Erdős'],
  ])('of "%s" are read as one', (text, whole) => {
    expect(read(text)).toBe(whole);
  });

  test.each([
    'They´re sure it´s theirs, and don´t you say I´m wrong.',
    'Run `apt` or `a` and `e`.',
    'L´eau coulait déjà l´été, où était la fée',
    'x ˆ y and ¨ alone',
    'Decía ¨amigo¨ y ¨hola¨, Óscar, también en el café: 20 ˚C, /˜ada',
  ])('are left alone in "%s"', (text) => {
    expect(read(text)).toBe(text);
  });
});

test('old-style digits and small capitals of private fonts are digits and letters', () => {
  expect(plainLetters('\uF732\uF730\uF732\uF736 \uF761\uF77A \uF8FF')).toBe('2026 az \uF8FF');
});
