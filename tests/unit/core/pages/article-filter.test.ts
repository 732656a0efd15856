import { describe, expect, test } from 'vitest';
import { filterArticle } from '../../../../main/core/pages/article-filter';
import { isBoilerplate } from '../../../../main/core/pages/boilerplate-lines';
import { htmlToBlocks } from '../../../../main/core/stories/html/html-to-blocks';

const prose = 'The steel bridge at the point will close to all traffic on Monday, after engineers found cracks in it.';
const facts = { headline: 'The bridge closes', author: 'Jo Marsh' };

const left = (html: string): readonly string[] =>
  filterArticle(htmlToBlocks(html, { baseUrl: 'https://news.example/' }), facts).map((block) =>
    block.runs.map((run) => run.text).join(''),
  );

describe('of what was found', () => {
  test.each([
    ['a list of links goes', `<p>${prose}</p><ul><li><a href="/1">One story</a><li><a href="/2">Another</a></ul>`],
    ['a paragraph that is a link goes', `<p>${prose}</p><p><a href="/1">Ten soups for the autumn</a></p>`],
    ['the headline said again goes', `<h2>The  Bridge closes!</h2><p>${prose}</p>`],
    ['the headline said again without being a heading goes', `<p>The bridge closes</p><p>${prose}</p>`],
    ['the author’s line goes', `<p>Text: Jo Marsh, Harlow</p><p>${prose}</p>`],
    ['the name of a section goes', `<p>Local news</p><p>${prose}</p>`],
    ['a heading with nothing under it goes', `<p>${prose}</p><h2>More</h2><h3>Even more</h3>`],
    ['a heading whose text went goes with it', `<p>${prose}</p><h2>Links</h2><p><a href="/1">One</a></p>`],
    [
      'what stands under a heading of other stories goes',
      `<p>${prose}</p><h2>Related stories</h2><p>The tunnel at Marsden is full.</p>`,
    ],
    [
      'lines of the page go',
      `<p>Advertisement</p><p>${prose}</p><p>Published: 2 March 2026</p><p>Read more: The tunnel</p>`,
    ],
  ])('%s', (_promise, html) => {
    expect(left(html)).toEqual([prose]);
  });

  test.each([
    [
      'a list with a few links stays',
      `<ul><li>One thing to know<li>Another <a href="/1">thing</a></ul><p>${prose}</p>`,
    ],
    ['a link in a sentence stays', `<p>${prose} <a href="/1">The report</a> has more.</p>`],
    [
      'a long list of sources stays',
      `<p>${prose}</p><ul>${'<li><a href="/1">A source with a long title of its own</a>'.repeat(11)}</ul>`,
    ],
    ['a heading above a heading of lower rank stays', `<h2>Two</h2><h3>Three</h3><p>${prose}</p>`],
    ['a short first sentence stays', `<p>It is closed.</p><p>${prose}</p>`],
    ['captions stay', `<p>${prose}</p><figcaption>The bridge</figcaption>`],
  ])('%s', (_promise, html) => {
    const before = htmlToBlocks(html, { baseUrl: 'https://news.example/' });
    expect(filterArticle(before, facts)).toEqual(before);
  });

  test('the filter is quick with 50,000 links', { timeout: 30_000 }, () => {
    expect(left(`<p>${prose}</p><ul>${'<li><a href="/x">y</a>'.repeat(50_000)}</ul>`)).toHaveLength(50_001);
  });
});

describe('a line of the page', () => {
  test.each([
    'Share',
    'SHARE THIS',
    'Comments (12)',
    'Tags: a, b',
    'Lesen Sie auch: Wo Bäume fehlen',
    'Suscríbete a nuestro boletín.',
    '関連記事',
    '5 min read',
    '4. März 2026, 18:12 Uhr',
    'Sunday, 1 March 2026',
    '2026年3月5日 10時00分',
    '© 2026 Daily Example',
  ])('“%s” is known', (line) => expect(isBoilerplate(line)).toBe(true));

  test.each([
    'Share prices fell on Monday.',
    'Comments from the neighbours',
    'Copyright law is old',
    'Teilen ist schwer.',
    'Standing on the pier',
    'Newsletters are back',
    'Tagsüber war es still.',
    'In 1998 it rained.',
    'March 1998 was cold',
  ])('“%s” is a sentence', (line) => expect(isBoilerplate(line)).toBe(false));
});
