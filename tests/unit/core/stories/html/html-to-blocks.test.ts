import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../../contract/story';
import { htmlToBlocks, type MarkupOptions, treeToBlocks } from '../../../../../main/core/stories/html/html-to-blocks';

const here: MarkupOptions = { baseUrl: 'https://news.example/world/', language: 'en' };
const runsOf = (html: string) => htmlToBlocks(html, here).flatMap((block) => block.runs);

/** One line a block: its kind, its level where it has one, its text. */
const outline = (blocks: readonly Block[]): readonly string[] =>
  blocks.map(({ kind, level, runs }) => `${kind}${level ?? ''}: ${runs.map((run) => run.text).join('')}`);

const kinds: readonly (readonly [promise: string, html: string, blocks: readonly string[]])[] = [
  [
    'text outside of elements is a paragraph',
    'One <div>Two</div> three',
    ['paragraph: One', 'paragraph: Two', 'paragraph: three'],
  ],
  ['one line break is a space', '<p>One<br>two</p>', ['paragraph: One two']],
  [
    'two line breaks begin a paragraph',
    'One<br> <br/>two<br><br><br>three',
    ['paragraph: One', 'paragraph: two', 'paragraph: three'],
  ],
  ['headings keep their level', '<h2>Two</h2><h6>Six</h6>', ['heading2: Two', 'heading6: Six']],
  [
    'lists keep their depth',
    '<ul><li>One<ol><li>Two</li></ol></li><li><p>Three</p></li></ul>',
    ['item1: One', 'item2: Two', 'item1: Three'],
  ],
  ['a list of terms is a list', '<dl><dt>Term</dt><dd>Meaning</dd></dl>', ['item1: Term', 'item1: Meaning']],
  [
    'each paragraph of a quotation is one',
    '<blockquote><p>One</p><p>Two</p></blockquote>',
    ['quotation: One', 'quotation: Two'],
  ],
  [
    'a heading in a quotation is a heading',
    '<blockquote><h3>One</h3>Two</blockquote>',
    ['heading3: One', 'quotation: Two'],
  ],
  ['code keeps its lines and indents', '<pre>\n\nif (a)\n  b;\n\tc\n\n</pre>', ['code: if (a)\n  b;\n  c']],
  [
    'elements within code are its lines',
    '<pre><div>one</div><div>  <b>two</b></div>three<br>four</pre>',
    ['code: one\n  two\nthree\nfour'],
  ],
  [
    'rules are separators, never two together or at the ends',
    '<hr>One<hr><hr>Two<hr>',
    ['paragraph: One', 'separator: ', 'paragraph: Two'],
  ],
  [
    'captions are blocks of their own',
    '<figure><img alt="A bridge"><figcaption>The bridge</figcaption></figure>',
    ['image: A bridge', 'caption: The bridge'],
  ],
  [
    'small readings of Japanese characters are not read twice',
    '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>です',
    ['paragraph: 漢字です'],
  ],
  [
    'unknown elements flow with the text',
    '<p>One <x-term>two</x-term><o:p>three</o:p></p>',
    ['paragraph: One twothree'],
  ],
];

const tables: readonly (readonly [promise: string, html: string, blocks: readonly string[]])[] = [
  ['a row is one block', '<table><tr><td>Norway</td><td>12</td></tr></table>', ['row: Norway – 12']],
  [
    'under a row of headings each value is said with its heading',
    '<table><caption>Medals</caption><thead><tr><th>Country<th>Gold:</thead><tbody><tr><th>Norway<td>12<tr><td>Peru<td></table>',
    ['caption: Medals', 'row: Country – Gold:', 'row: Country: Norway; Gold: 12', 'row: Country: Peru'],
  ],
  [
    'cells that span columns are not labelled wrongly',
    '<table><tr><th>A<th>B<tr><td colspan=2>x<tr><td>1<td>2<td>3</table>',
    ['row: A – B', 'row: x', 'row: 1 – 2 – 3'],
  ],
  [
    'long headings are not repeated',
    `<table><tr><th>${'w'.repeat(61)}<th>B<tr><td>1<td>2</table>`,
    [`row: ${'w'.repeat(61)} – B`, 'row: 1 – 2'],
  ],
  [
    'a table for the layout is no table',
    '<table><tr><td><h2>One</h2><p>Two</p></td><td>Three</td></tr><tr><td>Four</td></tr></table>',
    ['heading2: One', 'paragraph: Two', 'paragraph: Three', 'paragraph: Four'],
  ],
  [
    'a table within a table for the layout keeps its rows',
    '<table><tr><td><table><tr><td>a<td>b</table><table><tr><td>c<td>d</table></td></tr></table>',
    ['row: a – b', 'row: c – d'],
  ],
  ['line breaks stay within a cell', '<table><tr><td>a<br><br>b<td>c</table>', ['row: a b – c']],
];

const images: readonly (readonly [promise: string, html: string, blocks: readonly string[]])[] = [
  [
    'the text of an image follows the sentence it interrupts',
    '<p>One <img alt="A bridge over a river"> two.</p><p>Three</p>',
    ['paragraph: One two.', 'image: A bridge over a river', 'paragraph: Three'],
  ],
  [
    'an emoji stays where it is',
    '<p><img alt="🎉"> We won <img alt="🏆"> again</p>',
    ['paragraph: 🎉 We won 🏆 again'],
  ],
  [
    'an image without text vanishes',
    '<p>One<img src="a.png"><img alt=" "><img alt="IMG_0042.jpg"> two</p>',
    ['paragraph: One two'],
  ],
  [
    'images that count readers vanish',
    '<img alt="count" width="1" height="1"><img alt="count" width=0><p>One</p>',
    ['paragraph: One'],
  ],
  ['the image in a heading is its text', '<h2><img alt="The daily example"></h2>', ['heading2: The daily example']],
];

describe.each([
  ['an htmlparser2 tree', (html: string) => htmlToBlocks(html, here)],
  [
    'a linkedom tree',
    (html: string) => treeToBlocks(parseHTML(`<html><body>${html}</body></html>`).document.body, here),
  ],
])('from %s', (_name, read) => {
  test.each([...kinds, ...tables, ...images])('%s', (_promise, html, expected) => {
    expect(outline(read(html))).toEqual(expected);
  });
});

describe('runs', () => {
  test('carry emphasis, importance, link and language of all elements around them', () => {
    expect(runsOf('<p lang="fr">Un <a href="../a?b=1#c"><b>deux <i>trois</i></b></a></p>')).toEqual([
      { text: 'Un ', language: 'fr' },
      { text: 'deux ', language: 'fr', href: 'https://news.example/a?b=1#c', strong: true },
      { text: 'trois', language: 'fr', href: 'https://news.example/a?b=1#c', strong: true, emphasis: true },
    ]);
  });

  test('have one space where the page shows one', () => {
    expect(runsOf('<p> \n One <b> two </b>\t<i> </i> three&nbsp;&nbsp; four 5&nbsp;km </p>')).toEqual([
      { text: 'One ' },
      { text: 'two ', strong: true },
      { text: 'three four 5\u00a0km' },
    ]);
  });

  test('tell a language only where it differs from the story’s', () => {
    expect(runsOf('<i lang="EN">a</i><span lang="x y">b</span><span xml:lang="de-CH">c</span>')).toEqual([
      { text: 'a', emphasis: true },
      { text: 'b' },
      { text: 'c', language: 'de-CH' },
    ]);
  });

  test('link to nothing relative when there is no base', () => {
    const blocks = htmlToBlocks('<a href="/a">a</a> <a href="mailto:b@news.example">b</a>', { baseUrl: null });
    expect(blocks[0]?.runs).toEqual([{ text: 'a ' }, { text: 'b', href: 'mailto:b@news.example' }]);
  });

  test('hold no name and password in a link', () => {
    expect(runsOf('<a href="https://bank.example@evil.example/">a</a>')).toEqual([
      { text: 'a', href: 'https://evil.example/' },
    ]);
  });
});

describe('what nobody should hear', () => {
  test.each([
    ['script', '<script>alert(1)</script>'],
    ['style', '<style>p{}</style>'],
    ['template', '<template><p>no</p></template>'],
    ['noscript', '<noscript><p>no</p></noscript>'],
    ['form', '<form><p>no</p><label>no</label><input value="no"></form>'],
    ['button', '<button>no</button>'],
    ['select', '<select><option>no</select>'],
    ['svg', '<svg><title>no</title><text>no</text></svg>'],
    ['math', '<math><mi>no</mi></math>'],
    ['video', '<video>no</video>'],
    ['hidden', '<p hidden>no</p>'],
    ['aria-hidden', '<p aria-hidden="true">no</p>'],
    ['not displayed', '<p style="color:red; DISPLAY : none">no</p>'],
    ['comment', '<!-- no -->'],
    ['head', '<head><title>no</title></head>'],
  ])('%s', (_name, html) => {
    expect(outline(htmlToBlocks(`<p>One</p>${html}<p>two</p>`, here))).toEqual(['paragraph: One', 'paragraph: two']);
  });
});

describe('bombs', { timeout: 30_000 }, () => {
  test.each(['<div>', '<b>', '<blockquote>', '<ul>', '<table>', '<a href="/">', '<p lang="fr">'])(
    '30,000 nested %s are read',
    (tag) => {
      expect(outline(htmlToBlocks(`${tag.repeat(30_000)}One`, here))[0]).toContain('One');
    },
  );

  test('what is nested too deep is left out, what came before stays', () => {
    expect(outline(htmlToBlocks(`<p>One</p>${'<div>'.repeat(1_000_000)}Two`, here))).toEqual(['paragraph: One']);
  });

  test('50,000 links are read', () => {
    expect(runsOf('<a href="/x">y</a> '.repeat(50_000))).toHaveLength(99_999);
  });

  test('a million spaces are one', () => {
    expect(runsOf(`One${' '.repeat(1_000_000)}two<pre>${'\n'.repeat(1_000_000)}</pre>`)).toEqual([{ text: 'One two' }]);
  });
});
