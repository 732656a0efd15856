import { describe, expect, test } from 'vitest';
import { wordTimes } from '../../../../main/platform/engines/flite-words';
import { tokenise } from '../../../../main/platform/engines/tokens';

const tokensOf = (text: string) => tokenise(text, { alphabet: 'ascii' }).tokens.filter(({ bare }) => bare !== '');

function timesOf(text: string, sounds: string, bareSounds: string) {
  return wordTimes(tokensOf(text), sounds, bareSounds)?.map(({ startChars, endChars, fromMs, toMs }) => [
    text.slice(startChars, endChars),
    Math.round(fromMs),
    Math.round(toMs),
  ]);
}

describe('word times of Flite', () => {
  test('run from the first sound of a word to its last', () => {
    const sounds = 'pau:0.100 hh:0.150 ay:0.300 dh:0.350 eh:0.400 r:0.500 pau:0.700 \n';
    expect(timesOf('Hi there.', sounds, 'pau hh ay pau dh eh r pau \n')).toEqual([
      ['Hi', 100, 300],
      ['there', 300, 500],
    ]);
  });

  test('begin after a pause', () => {
    expect(timesOf('Hi, there', 'hh:0.1 ay:0.2 pau:0.6 dh:0.7 eh:0.8', 'hh ay pau dh eh')).toEqual([
      ['Hi', 0, 200],
      ['there', 600, 800],
    ]);
  });

  test('survive a word that sounds different in a sentence', () => {
    const sounds = 'pau:0.1 b:0.2 ay:0.3 ax:0.4 n:0.5 uw:0.6 k:0.7 aa:0.8 r:0.9 pau:1';
    expect(timesOf('buy a new car', sounds, 'pau b ay pau ey pau n uw pau k aa r pau')).toEqual([
      ['buy', 100, 300],
      ['a', 300, 400],
      ['new', 400, 600],
      ['car', 600, 900],
    ]);
  });

  test('give a sound that no word has to a neighbour', () => {
    const sounds = 'pau:0.1 b:0.2 ih:0.3 g:0.4 g:0.5 aa:0.6 r:0.7 d:0.8 ax:0.9 n:1';
    expect(timesOf('big garden', sounds, 'b ih g pau g aa r d n')?.map(([, from]) => from)).toEqual([100, 400]);
  });

  test('leave out a word that has no sound of its own', () => {
    const sounds = 'pau:0.1 b:0.2 ih:0.3 g:0.4 m:0.5 ae:0.6 n:0.7';
    expect(timesOf('big x man', sounds, 'b ih g pau q pau m ae n')?.map(([word]) => word)).toEqual(['big', 'man']);
  });

  test.each([
    ['another number of words', 'pau:0.1 hh:0.2 ay:0.3', 'hh ay pau dh eh r'],
    ['other sounds altogether', 'pau:0.1 s:0.2 t:0.3 r:0.4 eh:0.5', 'hh ay'],
    ['no sound', '', 'hh ay'],
    ['nothing', '', ''],
  ])('are not given when there is %s', (_name, sounds, bareSounds) => {
    expect(timesOf('Hi', sounds, bareSounds)).toBeUndefined();
  });

  test('are not sought in an endless list', () => {
    const sounds = Array.from({ length: 2_001 }, (_, index) => `a:${index}`).join(' ');
    expect(timesOf('a', sounds, 'a '.repeat(2_001))).toBeUndefined();
  });
});
