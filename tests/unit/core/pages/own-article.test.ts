import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../../main/core/pages/extract-article';

const url = 'https://www.news.example/town/crane';

function heard(body: string): string {
  const html = `<!doctype html><html><head><title>The crane is back</title></head><body>${body}</body></html>`;
  const result = extractArticle(html, url);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
}

/** Paragraphs of a story, each told apart by its number. */
const story = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, n) =>
      `<p>${name} ${n}: the men of the harbour, the mayor, and everyone who had waited on the quay saw it move, and nobody spoke.</p>`,
  ).join('');
const paragraphs = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(name)).length;

describe('a page of several stories', () => {
  const page = `<main><article><h2>The crane is back</h2>${story('Crane', 5)}</article><article><h2>The tunnel is full</h2>${story('Tunnel', 30)}</article><article><h2>The bridge is shut</h2>${story('Bridge', 12)}</article></main>`;

  test('gives the one that it is about', () => {
    const text = heard(page);
    expect([paragraphs(text, 'Crane'), paragraphs(text, 'Tunnel'), paragraphs(text, 'Bridge')]).toEqual([5, 0, 0]);
  });

  test('stays whole when none of them has its headline', () => {
    expect(paragraphs(heard(page.replace('The crane is back', 'Monday')), 'Tunnel')).toBe(30);
  });
});

describe('an article in parts', () => {
  const part = (name: string, count: number) =>
    `<div class="row"><div class="column"><div class="inner"><div class="wrapper">${story(name, count)}</div></div></div></div>`;
  const parts = Array.from({ length: 12 }, () => part('Part', 1)).join('');
  const page = `<article><div class="content">${part('Middle', 9)}${parts}</div><div class="related-posts"><p>Elsewhere</p></div><nav><p>Next</p></nav></article>`;

  test('is heard to its end, and without what is marked as something else', () => {
    const text = heard(page);
    const counts = ['Middle', 'Part', 'Elsewhere', 'Next'].map((name) => paragraphs(text, name));
    expect(counts).toEqual([9, 12, 0, 0]);
  });
});

describe('what readers wrote below', () => {
  test.each(['36 Comments', 'Leave a comment', '4 Kommentare', 'Deja un comentario'])(
    'goes from "%s" on',
    (heading) => {
      const text = heard(`<div>${story('Crane', 12)}<h3>${heading}</h3>${story('Reader', 40)}</div>`);
      expect([paragraphs(text, 'Crane'), paragraphs(text, 'Reader')]).toEqual([12, 0]);
    },
  );

  test('stays where "Comments" is a part of the story', () => {
    const text = heard(`<div>${story('Crane', 12)}<h3>Comments</h3><div>${story('Mayor', 40)}</div></div>`);
    expect(paragraphs(text, 'Mayor')).toBe(40);
  });
});

test('a brief in Japanese is an article, because its characters say more', () => {
  const brief = '港のクレーンは月曜日に戻り、市長と住民は岸壁で静かに見守った。作業は三時間で終わった。'.repeat(2);
  expect(heard(`<article><p>${brief}</p></article>`)).toBe(brief);
});
