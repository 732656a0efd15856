import { expect, test } from 'vitest';
import { keymapRows } from '../../../../contract/keymap';
import { createTexts } from '../../../../renderer/state/language';
import { matchingRows } from '../../../../renderer/views/help-rows';

const idsIn = (language: 'en' | 'es', query: string): readonly string[] => {
  const texts = createTexts(language);
  return matchingRows(query, (key) => texts.t(key)).map(({ id }) => id);
};

test('without a text all commands are listed', () => {
  expect(idsIn('en', '  ')).toEqual(keymapRows.map(({ id }) => id));
});

test('a command is found by its name, its description and its key', () => {
  expect(idsIn('en', 'where am')).toContain('where');
  expect(idsIn('en', 'spoken')).toContain('play.stop');
  expect(idsIn('en', 'f9')).toContain('sentence.next');
});

test('accents may be left out', () => {
  expect(idsIn('es', 'ampliar')).toContain('zoom.in');
  expect(idsIn('es', 'parrafo')).toContain('paragraph.next');
});

test('a text that is nowhere finds nothing', () => {
  expect(idsIn('en', 'xyzzy')).toEqual([]);
});
