import { describe, expect, test } from 'vitest';
import { maxMadeHeadlineChars } from '../../../../../contract/limits';
import { readAnyText } from '../../../../../main/core/stories/files/text/read-any-text';
import { articleText } from '../../../../../main/core/stories/story';

function read(text: string) {
  const story = readAnyText(text);
  if (!story.ok) throw new Error(story.error.code);
  return { headline: story.value.headline, summary: story.value.summary, article: articleText(story.value.article) };
}

describe('a text of any shape', () => {
  test('in the plain form is read by its rules', () => {
    const article =
      'The ferry left the quay at noon. It carried seventeen people, and none of them looked back at the town.';
    expect(read(`${article}\nFerry leaves at noon\nSeventeen people were aboard.`)).toEqual({
      headline: 'Ferry leaves at noon',
      summary: 'Seventeen people were aboard.',
      article,
    });
  });

  test('has its first line as headline and the rest as article', () => {
    expect(read('Shopping\nbread\nmilk\napples')).toEqual({
      headline: 'Shopping',
      summary: null,
      article: 'bread\nmilk\napples',
    });
  });

  test('of one line has its first sentence as headline', () => {
    const text = 'Mr. Lund came home at noon. Nobody was there.';
    expect(read(text)).toEqual({
      headline: 'Mr. Lund came home at noon.',
      summary: null,
      article: 'Nobody was there.',
    });
  });

  test('of one sentence is headline and article', () => {
    expect(read('bread')).toEqual({ headline: 'bread', summary: null, article: 'bread' });
  });

  test('loses no word of a first line that is too long for a headline', () => {
    const line = 'word after word, '.repeat(40).trim();
    const { headline, article } = read(line);
    expect(headline.length).toBeLessThanOrEqual(maxMadeHeadlineChars);
    expect(headline).toMatch(/\bword…$|\bafter…$/);
    expect(article).toBe(line);
  });

  test('without spaces is cut between characters, not inside one', () => {
    const { headline } = read('\u{1F6A2}'.repeat(300).concat('a'));
    expect(headline).toMatch(/^(?:\u{1F6A2})+…$/u);
  });

  test.each([
    ['', 'empty-file'],
    [' \n\u200B', 'empty-file'],
    ['--- ... ---', 'no-story'],
    ['{"a": [1, 2]}', 'no-story'],
    ['<svg><text>a</text></svg>', 'no-story'],
  ])('that nobody can read is refused: %j', (text, code) => {
    expect(readAnyText(text)).toMatchObject({ error: { code } });
  });
});
