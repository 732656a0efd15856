import { describe, expect, test } from 'vitest';
import { maxParagraphChars, maxPartChars, maxUtteranceChars } from '../../../../contract/limits';
import type { Block, SectionView } from '../../../../contract/story';
import { sentenceAt } from '../../../../main/core/speech/section-view';
import { partAt, type ViewableStory, viewStory } from '../../../../main/core/speech/view';

const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const story = (article: readonly Block[], summary: string | null = 'A summary.'): ViewableStory => ({
  headline: 'Ferries turn back',
  summary,
  article,
  language: 'en',
});
const textOf = (block: Block): string => block.runs.map((run) => run.text).join('');
const spokenIn = (view: SectionView): readonly (string | undefined)[] =>
  view.sentences.map((_, index) => sentenceAt(view, index)?.text);

/** The text that the contract says a view has, to compare offsets with. */
const viewText = (view: SectionView): string =>
  view.blocks.map((block, index) => (index > 0 && !block.continues ? '\n' : '') + textOf(block)).join('');

describe('a short story', () => {
  const mixed: Block = {
    kind: 'quotation',
    runs: [{ text: 'He said ' }, { text: 'no. It', strong: true }, { text: ' was late.', href: 'http://a.example' }],
  };
  const { sections, part, parts, articleChars } = viewStory(
    story([paragraph('One. Two.'), { kind: 'separator', runs: [] }, mixed, paragraph('***')]),
    0,
  );

  test('is one part', () => {
    expect([part, parts, articleChars]).toEqual([0, 1, 'One. Two.\n\nHe said no. It was late.\n***'.length]);
  });

  test('has its blocks at their places', () => {
    expect(sections.article.blocks.map(({ kind, startChars }) => [kind, startChars])).toEqual([
      ['paragraph', 0],
      ['separator', 10],
      ['quotation', 11],
      ['paragraph', 36],
    ]);
  });

  test('keeps what runs carry', () => {
    expect(sections.article.blocks[2]?.runs).toEqual(mixed.runs);
  });

  test('has sentences across runs, none for what cannot be heard', () => {
    expect(spokenIn(sections.article)).toEqual(['One. ', 'Two.', 'He said no. ', 'It was late.']);
    expect(sections.article.sentences.map(({ block }) => block)).toEqual([0, 0, 2, 2]);
  });

  test('has sentences at their offsets in the section', () => {
    const text = viewText(sections.article);
    const cut = sections.article.sentences.map(({ startChars, endChars }) => text.slice(startChars, endChars));
    expect(cut).toEqual(spokenIn(sections.article));
  });

  test('has its headline as a heading', () => {
    expect(sections.headline.blocks).toEqual([
      { kind: 'heading', level: 1, runs: [{ text: 'Ferries turn back' }], startChars: 0 },
    ]);
  });

  test('has no sentence beyond its last', () => {
    expect(sentenceAt(sections.article, 4)).toBeNull();
  });
});

describe('the summary', () => {
  test('has a block for each line', () => {
    const { summary } = viewStory(story([], 'First line.\r\n\r\nSecond.'), 0).sections;
    expect(summary.blocks.map(textOf)).toEqual(['First line.', 'Second.']);
    expect(summary.sentences[1]).toEqual({ startChars: 12, endChars: 19, block: 1 });
    expect(summary.isStandIn).toBe(false);
  });

  test('that is missing is stood in for by whole sentences of the first paragraphs', () => {
    const sentence = `Then ${'word '.repeat(30).trim()}. `;
    const article = [
      { kind: 'heading', level: 2, runs: [{ text: 'Part one' }] } as const,
      paragraph('First.'),
      paragraph(sentence.repeat(5)),
      paragraph('Never.'),
    ];
    const { summary } = viewStory(story(article, null), 0).sections;
    expect(summary.isStandIn).toBe(true);
    expect(spokenIn(summary)).toEqual(['First.', sentence, sentence]);
  });

  test('stands in with one sentence at least, however long', () => {
    const long = `${'word '.repeat(200)}end. `;
    expect(spokenIn(viewStory(story([paragraph(`${long}Next.`)], null), 0).sections.summary)).toEqual([long]);
  });

  test('of an empty article stays empty', () => {
    const { parts, sections } = viewStory(story([], null), 0);
    expect([parts, sections.summary.blocks, sections.article.sentences]).toEqual([1, [], []]);
  });
});

describe('a long paragraph', () => {
  const text = 'Ten words stand here to make one sentence of news. '.repeat(500);
  const { article } = viewStory(story([paragraph('Before.'), paragraph(text)]), 0).sections;

  test('is drawn in pieces that end where sentences end', () => {
    expect(article.blocks.map(({ continues }) => continues)).toEqual([undefined, undefined, true, true]);
    expect(article.blocks.every((block) => textOf(block).length <= maxParagraphChars)).toBe(true);
    expect(viewText(article)).toBe(`Before.\n${text}`);
  });

  test('keeps its sentences inside their pieces', () => {
    for (const { startChars, endChars, block } of article.sentences) {
      const piece = article.blocks[block];
      expect(piece && startChars >= piece.startChars && endChars <= piece.startChars + textOf(piece).length).toBe(true);
    }
  });
});

/** All parts of a story, joined as the contract says. */
function wholeText(long: ViewableStory): string {
  const { parts } = viewStory(long, 0);
  return Array.from({ length: parts }, (_, part) => {
    const { article } = viewStory(long, part).sections;
    return (part > 0 && !article.blocks[0]?.continues ? '\n' : '') + viewText(article);
  }).join('');
}

describe.each([
  ['in one line', [paragraph('The minister met 300 people in the U.S. on Monday. '.repeat(20_000))]],
  ['without a space', [paragraph('x🦔'.repeat(200_000))]],
  ['of short lines', Array.from({ length: 30_000 }, (_, n) => paragraph(`Line ${n}.`))],
  ['of paragraphs', Array.from({ length: 300 }, (_, n) => paragraph(`Number ${n} is said here. `.repeat(150)))],
])('a long article %s', (_, blocks) => {
  const long = story(blocks);

  test('loses nothing over its parts', () => {
    expect(wholeText(long)).toBe(blocks.map(textOf).join('\n'));
  });

  test('has parts, pieces and sentences within their limits', () => {
    for (let part = 0; part < viewStory(long, 0).parts; part += 1) {
      const { article } = viewStory(long, part).sections;
      expect(article.blocks.reduce((sum, block) => sum + textOf(block).length, 0)).toBeLessThanOrEqual(maxPartChars);
      expect(article.blocks.length).toBeLessThanOrEqual(2_100);
      expect(Math.max(...article.blocks.map((block) => textOf(block).length))).toBeLessThanOrEqual(maxParagraphChars);
      expect(Math.max(...article.sentences.map((s) => s.endChars - s.startChars))).toBeLessThanOrEqual(
        maxUtteranceChars,
      );
    }
  });

  test('finds the part of every offset', () => {
    const { parts, articleChars } = viewStory(long, 0);
    for (let part = 0; part < parts; part += 1) {
      const { article } = viewStory(long, part).sections;
      const startChars = article.blocks[0]?.startChars ?? -1;
      expect(partAt(long, startChars)).toBe(part);
      expect(partAt(long, startChars + viewText(article).length - 1)).toBe(part);
    }
    expect([partAt(long, -5), partAt(long, articleChars + 5)]).toEqual([0, parts - 1]);
  });

  test('gives its last part for one beyond', () => {
    const { parts } = viewStory(long, 0);
    expect(viewStory(long, 999).part).toBe(parts - 1);
  });
});

describe('ten million characters', () => {
  // 50–150 ms on a quiet 2-core machine: only one part is cut into sentences.
  test.each([
    ['in one line without a space', 'x'],
    ['in one line of sentences', 'The minister met 300 people on Monday. '],
  ])('%s show their first part soon', (_, unit) => {
    const long = story([paragraph(unit.repeat(10_000_000 / unit.length))]);
    const { parts } = viewStory(long, 0);
    expect(parts).toBeGreaterThanOrEqual(50);
  });

  test('shown before come at once', () => {
    const long = story([paragraph('The minister met 300 people on Monday. '.repeat(250_000))]);
    const first = viewStory(long, 0);
    expect(viewStory(long, 0)).toBe(first);
  });
});

describe('what is not spoken by default', () => {
  const caption: Block = { kind: 'caption', runs: [{ text: 'The harbour at dawn. Photo: J. Smith/AP' }] };
  const quiet = story([
    paragraph('By Anna Holm'),
    paragraph('https://example.org/a'),
    caption,
    paragraph('By Anna Holm'),
    paragraph('Share this article'),
    paragraph('The sun came.'),
    paragraph('Reporting by Ben Okoro'),
  ]);
  const { article } = viewStory(quiet, 0).sections;

  test('is shown with the rest and tells why it is silent', () => {
    const classes = article.sentences.map(({ silence }, index) => [spokenIn(article)[index]?.trim(), silence]);
    expect(
      classes.filter(([text]) => text !== 'Photo: J.' && text !== 'Smith/AP' && text !== 'Photo: J. Smith/AP'),
    ).toEqual([
      ['By Anna Holm', 'byline'],
      ['https://example.org/a', 'address'],
      ['The harbour at dawn.', 'caption'],
      ['By Anna Holm', undefined],
      ['Share this article', 'share-line'],
      ['The sun came.', undefined],
      ['Reporting by Ben Okoro', 'byline'],
    ]);
    expect(classes.filter(([text]) => /J\.|Smith/.test(text ?? '')).map(([, silence]) => silence)).not.toContain(
      'caption',
    );
    expect(article.blocks.map(textOf)).toEqual(quiet.article.map(textOf));
  });

  test('is told of the summary too, never of the headline', () => {
    const { sections } = viewStory(
      { ...story([paragraph('It rained.')], 'It rains.\nRead more'), headline: 'Share' },
      0,
    );
    expect(sections.summary.sentences.map(({ silence }) => silence)).toEqual([undefined, 'share-line']);
    expect(sections.headline.sentences.map(({ silence }) => silence)).toEqual([undefined]);
  });
});
