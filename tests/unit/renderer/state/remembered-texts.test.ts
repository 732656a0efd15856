import { expect, test } from 'vitest';
import { rememberedTexts } from '../../../../renderer/state/remembered-texts';

test('a text without gaps is looked up once, one with gaps each time', () => {
  const asked: string[] = [];
  const t = rememberedTexts((key, values) => {
    asked.push(key);
    return values === undefined ? `<${key}>` : `<${key} ${values.count}>`;
  });
  expect([t('state.read'), t('state.read'), t('age.days', { count: 1 }), t('age.days', { count: 2 })]).toEqual([
    '<state.read>',
    '<state.read>',
    '<age.days 1>',
    '<age.days 2>',
  ]);
  expect(asked).toEqual(['state.read', 'age.days', 'age.days']);
});
