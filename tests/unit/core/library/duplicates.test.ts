import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../../main/core/library/duplicates/bands';
import { compare } from '../../../../main/core/library/duplicates/changes';
import { linkKey } from '../../../../main/core/library/duplicates/link-key';
import { isSameStory, type StoryTraits } from '../../../../main/core/library/duplicates/same-story';
import { type Pair, pairsOf } from './duplicate-pairs';

const before = pairsOf('written-before.json');
const beside = pairsOf('written-beside.json');
const all = [...before, ...beside];

const told = ({ name, one, other }: Pair) => `${name}: ${one.headline} | ${other.headline}`;
const recall = (pairs: readonly Pair[]) => {
  const same = pairs.filter((pair) => pair.isSame);
  return same.filter((pair) => isSameStory(pair.one, pair.other)).length / same.length;
};

describe('telling copies of a story', () => {
  it('is judged by more than 300 pairs, half of them written before the rules', () => {
    expect([before.length, beside.length]).toEqual([171, 137]);
    expect(all.filter((pair) => pair.isSame)).toHaveLength(79);
  });

  it('never takes a later state, another event or another wording for a copy', () => {
    expect(all.filter((pair) => !pair.isSame && isSameStory(pair.one, pair.other)).map(told)).toEqual([]);
  });

  it('never takes stories of different events for copies', () => {
    const stories = [...new Map(all.map((pair) => [pair.name, pair.one])).values()];
    const wrong = stories.flatMap((one, index) => stories.slice(index + 1).filter((other) => isSameStory(one, other)));
    expect(wrong).toEqual([]);
  });

  it('finds three in four copies of the pairs written before the rules', () => {
    expect(recall(before)).toBeGreaterThan(0.74);
  });

  it('finds all copies of the pairs that the rules were made with', () => {
    expect(recall(beside)).toBe(1);
  });

  it('does not depend on which came first', () => {
    const uneven = all.filter((pair) => isSameStory(pair.one, pair.other) !== isSameStory(pair.other, pair.one));
    expect(uneven.map(told)).toEqual([]);
  });

  it('has nearly every copy among its candidates, and hardly anything else', () => {
    const share = ({ one, other }: Pair) => {
      const bands = new Set(bandsOf(one));
      return bandsOf(other).some((band) => bands.has(band));
    };
    const found = all.filter((pair) => pair.isSame && isSameStory(pair.one, pair.other));
    expect(found.filter(share).length / found.length).toBeGreaterThan(0.96);
    const stories = [...new Map(all.map((pair) => [pair.name, pair.one])).values()];
    const unrelated = stories.flatMap((one, index) =>
      stories.slice(index + 1).map((other) => ({ name: '', isSame: false, one, other })),
    );
    expect(unrelated.filter(share)).toEqual([]);
  });
});

/** Feeds and publishers print such a text below each of their stories. */
const repeatedTexts = [
  [
    'en',
    'Read the latest from our newsroom, with pictures, video and analysis by reporters around the world, all day and every day of the week.',
    ['Markets close higher after a quiet week', 'Storm reaches the coast'],
  ],
  [
    'en',
    'The harbour board met on Monday and agreed that the ferry should run twice a day from the first of May.',
    ['Ferry to run twice a day', 'Library opens on Sundays'],
  ],
  [
    'de',
    'Alle Meldungen aus der Region mit Bildern und Berichten unserer Redaktion lesen Sie rund um die Uhr auf unserer Seite im Netz.',
    ['Brand in einer Lagerhalle', 'Neuer Fahrplan ab Dezember'],
  ],
  ['zh', '点击查看本台记者从现场发回的最新报道以及更多图片和视频内容。', ['港口渡轮增加班次', '图书馆周日开放']],
] as const;

describe('one text below two headlines', () => {
  it.each(repeatedTexts)('makes no copies where it tells of neither or of one only (%s: %s)', (language, text, two) => {
    const [one, other] = two.map((headline) => ({
      headline,
      summary: text,
      article: '',
      language,
      linkKey: null,
      date: '2026-03-03T08:00:00.000Z',
    }));
    expect(one && other && isSameStory(one, other)).toBe(false);
  });
});

describe('copies', () => {
  const [pair] = all.filter(({ isSame, one, other }) => isSame && isSameStory(one, other));
  const one = pair?.one as StoryTraits;
  const other = pair?.other as StoryTraits;

  it('are in one language', () => {
    expect(isSameStory(one, { ...other, language: 'en-GB' })).toBe(true);
    expect(isSameStory(one, { ...other, language: 'nl' })).toBe(false);
  });

  it('appear within three days', () => {
    expect(isSameStory(one, { ...other, date: '2026-03-06T23:00:00.000Z' })).toBe(true);
    expect(isSameStory(one, { ...other, date: '2026-03-07T01:00:00.000Z' })).toBe(false);
  });

  it('may be a summary here and an article there', () => {
    expect(isSameStory(one, { ...other, summary: other.article, article: '' })).toBe(true);
  });

  it('without any text are none', () => {
    const empty = { ...one, article: '' };
    expect(isSameStory(empty, { ...empty })).toBe(false);
    expect(isSameStory({ ...empty, headline: '' }, { ...empty, headline: '' })).toBe(false);
  });
});

describe('the same link', () => {
  const story = (headline: string, article: string): StoryTraits => ({
    headline,
    summary: null,
    article,
    language: 'en',
    linkKey: 'news.example/1',
    date: '2026-03-04T00:00:00.000Z',
  });

  it('under a like headline is the same story, whatever each feed gives of it', () => {
    expect(isSameStory(story('Harbour bridge opens again', 'A.'), story('Bridge opens again', 'Comments: 12'))).toBe(
      true,
    );
  });

  it('under another headline is somebody’s remark on it', () => {
    expect(isSameStory(story('Harbour bridge opens', 'A.'), story('Why I walk', 'They say it opens.'))).toBe(false);
  });

  it('under a headline with another number is a later state', () => {
    expect(isSameStory(story('Storm: 3 dead', 'A.'), story('Storm: 5 dead', 'B.'))).toBe(false);
  });
});

describe('linkKey', () => {
  const key = 'news.example/2026/bridge';

  it.each([
    'https://news.example/2026/bridge',
    'http://www.news.example/2026/bridge/',
    'https://m.news.example/2026/bridge?utm_source=rss&utm_medium=feed#top',
    'https://amp.news.example/2026/bridge?fbclid=1',
    'https://news.example/2026/bridge/amp',
    'https://news.example/amp/2026/bridge/',
    'https://news.example/2026/bridge?amp=1&at_medium=RSS',
    'https://NEWS.example:443/2026/bridge/index.html',
  ])('knows %s as the same story', (url) => expect(linkKey(url)).toBe(key));

  it('keeps what tells stories apart, in one order', () => {
    expect(linkKey('https://a.example/?p=12&utm_id=3')).toBe('a.example/?p=12'.replace('/?', '?'));
    expect(linkKey('https://a.example/x?b=2&a=1')).toBe(linkKey('https://a.example/x?a=1&b=2'));
    expect(linkKey('https://a.example/x?id=1')).not.toBe(linkKey('https://a.example/x?id=2'));
    expect(linkKey('https://a.example:8080/x')).not.toBe(linkKey('https://a.example/x'));
  });

  it('is null where no story is meant', () => {
    const none = [
      null,
      '',
      'nothing',
      'https://news.example/',
      'https://www.news.example/?utm_source=x',
      'mailto:a@b.example',
    ];
    expect([...none, `https://a.example/${'/'.repeat(5_000)}a`].map(linkKey)).toEqual([...none, ''].map(() => null));
  });
});

describe('compare', () => {
  const same = (a: string, b: string) => a === b;
  const words = (text: string) => text.split(' ');

  it('tells what was taken out, put in and put in its place', () => {
    const { keptCount, changes } = compare(words('a b c d e'), words('a x c e f g'), same);
    expect(keptCount).toBe(3);
    expect(changes).toEqual([
      { removed: ['b'], added: ['x'] },
      { removed: ['d'], added: [] },
      { removed: [], added: ['f', 'g'] },
    ]);
  });

  it('of nothing with nothing is no change', () => {
    expect(compare([], [], same)).toEqual({ keptCount: 0, changes: [] });
    expect(compare([], ['a'], same)).toEqual({ keptCount: 0, changes: [{ removed: [], added: ['a'] }] });
  });
});
