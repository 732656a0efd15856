import { beforeEach, describe, expect, test } from 'vitest';
import { fail, ok, type Result } from '../../../../contract/errors';
import type { FoundStories } from '../../../../contract/story';
import { createSearcher, hitPieces, type Searcher } from '../../../../renderer/state/search';

interface Asked {
  readonly text: string;
  answer(result: Result<FoundStories>): void;
}

let asked: Asked[];
let timers: { delayMs: number; run: () => void; isOff: boolean }[];
let found: (number | null)[];
let told: number[];
let failed: string[];
let searcher: Searcher;

const of = (totalCount: number): FoundStories => ({ rows: [], totalCount });
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const rest = (): void => {
  for (const timer of timers.splice(0)) if (!timer.isOff) timer.run();
};

beforeEach(() => {
  asked = [];
  timers = [];
  found = [];
  told = [];
  failed = [];
  searcher = createSearcher({
    ask: (text) => new Promise((answer) => asked.push({ text, answer })),
    after(delayMs, run) {
      const timer = { delayMs, run, isOff: false };
      timers.push(timer);
      return () => {
        timer.isOff = true;
      };
    },
    onFound: (stories) => found.push(stories?.totalCount ?? null),
    onRest: ({ totalCount }) => told.push(totalCount),
    onFailed: (result) => failed.push(result.ok ? '' : result.error.code),
  });
});

describe('typing', () => {
  test('asks once it rests, for the last text only', () => {
    for (const text of ['f', 'fe', ' fer ']) searcher.type(text);
    expect(asked).toEqual([]);
    rest();
    expect(asked.map(({ text }) => text)).toEqual(['fer']);
  });

  test('a late answer never replaces a newer one', async () => {
    searcher.type('old');
    rest();
    searcher.type('new');
    rest();
    asked[1]?.answer(ok(of(2)));
    asked[0]?.answer(ok(of(9)));
    await settle();
    expect(found).toEqual([2]);
  });

  test('an answer that comes after the text was emptied is forgotten', async () => {
    searcher.type('old');
    rest();
    searcher.type('  ');
    asked[0]?.answer(ok(of(9)));
    await settle();
    expect(found).toEqual([null]);
  });

  test('the number is told when typing rests longer, and only the last', async () => {
    searcher.type('one');
    rest();
    asked[0]?.answer(ok(of(1)));
    await settle();
    searcher.type('two');
    rest();
    asked[1]?.answer(ok(of(2)));
    await settle();
    expect(told).toEqual([]);
    rest();
    expect(told).toEqual([2]);
  });

  test('what cannot be searched is told', async () => {
    searcher.type('one');
    rest();
    asked[0]?.answer(fail('database', 'broken'));
    await settle();
    expect(failed).toEqual(['database']);
  });
});

describe('when stories change', () => {
  test('the same text is looked for again without a word', async () => {
    searcher.type('one');
    rest();
    asked[0]?.answer(ok(of(1)));
    await settle();
    rest();
    searcher.again();
    asked[1]?.answer(ok(of(3)));
    await settle();
    rest();
    expect(found).toEqual([1, 3]);
    expect(told).toEqual([1]);
  });

  test('nothing is looked for without a text, nor beside what is about to be', () => {
    searcher.again();
    searcher.type('one');
    searcher.again();
    expect(asked).toEqual([]);
  });

  test('a search that was left stays left', async () => {
    searcher.type('one');
    rest();
    searcher.stop();
    asked[0]?.answer(ok(of(1)));
    await settle();
    searcher.again();
    expect(found).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});

describe('an excerpt', () => {
  const pieces = (text: string, ...marks: (readonly [number, number])[]) =>
    hitPieces({ section: 'article', text, marks }).map(({ text: piece, isMarked }) =>
      isMarked ? `[${piece}]` : piece,
    );

  test('is cut at its marks, and together its pieces are the excerpt', () => {
    expect(pieces('The ferry sailed', [4, 9])).toEqual(['The ', '[ferry]', ' sailed']);
    expect(pieces('ferry ferry', [0, 5], [6, 11])).toEqual(['[ferry]', ' ', '[ferry]']);
    expect(pieces('no words')).toEqual(['no words']);
  });

  test('with marks that overlap or lie outside loses and doubles nothing', () => {
    const cut = pieces('The ferry', [0, 5], [3, 7], [8, 99]);
    expect(cut.join('').replace(/[[\]]/g, '')).toBe('The ferry');
  });

  test('stays text, whatever it holds', () => {
    expect(pieces('<b>x</b>', [3, 4])).toEqual(['<b>', '[x]', '</b>']);
  });
});
