import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../../main/core/library/search/excerpt';
import { parseSearch, toMatch } from '../../../../main/core/library/search/search-query';
import { bring, feedStory, follow } from './feed-stories-with';
import { memoryLibrary, must } from './library-with';

describe('parseSearch', () => {
  it('reads words, words in quotes and filters, in any order', () => {
    expect(parseSearch('new saved:yes "old bridge" feed:harbour open')).toEqual({
      terms: [
        { text: 'new', isPrefix: false },
        { text: 'old bridge', isPrefix: false },
        { text: 'open', isPrefix: true },
      ],
      feedName: 'harbour',
      isSaved: true,
    });
  });

  it('lets only the last word go on, from its fourth letter', () => {
    const prefixes = (text: string) => parseSearch(text).terms.map((term) => term.isPrefix);
    expect(prefixes('old brid')).toEqual([false, true]);
    expect(prefixes('old bri')).toEqual([false, false]);
    expect(prefixes('brid ')).toEqual([false]);
    expect(prefixes('brid!')).toEqual([false]);
  });

  it('takes what is no filter as words', () => {
    expect(parseSearch('saved:perhaps site:here').terms.map((term) => term.text)).toEqual([
      'saved:perhaps',
      'site:here',
    ]);
  });

  it('leaves out signs, controls and what is beyond the longest search', () => {
    const [nul, bell] = [String.fromCharCode(0), String.fromCharCode(7)];
    expect(parseSearch(`a${nul}b * ( ${bell} "" - ^ \ud800 c`).terms.map((term) => term.text)).toEqual(['a', 'b', 'c']);
    expect(parseSearch('word '.repeat(10_000)).terms).toHaveLength(20);
    expect(parseSearch('x'.repeat(10_000)).terms[0]?.text).toHaveLength(500);
  });

  it('writes each term in quotes, so that none is an operator', () => {
    expect(toMatch(parseSearch('NOT "a OR b" NEAR(c, 2)').terms)).toBe('"NOT" AND "a OR b" AND "NEAR(c," AND "2)"');
    expect(toMatch([{ text: 'say "so"', isPrefix: true }])).toBe('"say ""so"""*');
  });
});

/** What breaks searches that are pasted into statements, and what breaks tokenizers. */
const hostile = [
  `'; DROP TABLE stories; --`,
  '" OR 1=1 --',
  '"unclosed',
  '"""',
  'a"b"c',
  'headline:bridge',
  '{headline summary}: bridge',
  '- bridge',
  '^bridge',
  'bridge*',
  '* bridge',
  '+ +',
  'NEAR(a b, 5)',
  'a AND OR NOT',
  'NOT',
  '((((((',
  'feed:feed:feed:',
  'feed:"',
  'saved:yes saved:no',
  '?1 :a @b $c',
  '\\',
  '%_\\%',
  '"%" 北%',
  '北"京',
  '北 AND',
  '雪'.repeat(400),
  'a\u0301\u0301\u0301',
  '\u0301',
  '\ud83d\ude00',
  '\ud83d',
  '\uffff\ufffe',
  String.fromCharCode(0),
  `bri${String.fromCharCode(0)}dge`,
  'x'.repeat(100_000),
  '"'.repeat(1_001),
  'İ ı ß ſ',
  '\u202ebridge',
];

/** The same numbers at every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

describe('for whatever is typed', () => {
  it('a search is answered, and every mark is in the text that it marks', async () => {
    const library = await memoryLibrary();
    const feedId = follow(library, 'harbour');
    const texts = ['Bridge OR ferry', '北京の雪', "DROP TABLE 'a'", 'é́ ß İ \ud83d\ude00 x'];
    bring(
      library,
      feedId,
      texts.map((text) => feedStory(feedId, text, { article: text.repeat(9), summary: text })),
    );
    const pick = numbersFrom(7);
    const random = Array.from({ length: 1_500 }, () =>
      Array.from({ length: 1 + pick(4) }, () => {
        const whole = hostile[pick(hostile.length)]?.slice(0, 80) ?? '';
        return whole.slice(pick(3), 1 + pick(whole.length + 1));
      }).join(pick(2) === 0 ? ' ' : ''),
    );
    let found = 0;
    for (const text of [...hostile, ...random]) {
      const answer = must(library.search({ text, limit: 10, showEdition: true }));
      for (const hit of answer.rows.flatMap((row) => row.hits)) {
        found += 1;
        let last = 0;
        for (const [from, to] of hit.marks) {
          expect(from >= last && to > from && to <= hit.text.length, text).toBe(true);
          last = to;
        }
      }
    }
    expect(found).toBeGreaterThan(100);
    expect(must(library.list({ view: 'all', showEdition: true })).rows).toHaveLength(4);
  });
});

describe('excerptOf', () => {
  const terms = (...words: readonly string[]) => words.map((text) => ({ text, isPrefix: false }));

  it('shows the stretch that holds most of the words', () => {
    const text = `bridge ${'nothing '.repeat(60)}bridge and harbour ${'nothing '.repeat(60)}`;
    expect(excerptOf('article', text, terms('harbour', 'bridge'))?.text).toContain('bridge and harbour');
  });

  it('is nothing where no word is', () => {
    expect(excerptOf('article', 'nothing', terms('bridge'))).toBeNull();
    expect(excerptOf('article', '', terms('bridge'))).toBeNull();
  });

  it('never cuts a character in half', () => {
    const hit = excerptOf('article', `${'\ud83d\ude00'.repeat(99)}橋${'\ud83d\ude00'.repeat(99)}`, terms('橋'));
    expect(hit?.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    expect(hit?.marks.map(([from, to]) => hit.text.slice(from, to))).toEqual(['橋']);
  });
});
