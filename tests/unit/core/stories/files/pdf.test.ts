import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../main/core/stories/files/pdf/read-pdf';
import { articleText } from '../../../../../main/core/stories/story';
import { eightStories, printed, wholeText } from '../../../../support/documents/eight-stories';
import { makePdf, type PlacedText } from '../../../../support/documents/make-pdf';
import { orderKept, wordRecall } from '../../../../support/documents/text-likeness';

const unaborted = () => new AbortController().signal;

async function read(bytes: Uint8Array) {
  const pdf = await readPdf(bytes, unaborted());
  if (!pdf.ok) throw new Error(pdf.error.code);
  return pdf.value;
}

/** Lines below each other in one column. */
const column = (lines: readonly string[], { x = 60, y = 100, size = 11 } = {}): readonly PlacedText[] =>
  lines.map((text, index) => ({ text, x, y: y + index * size * 1.3, size }));

const paragraphs = async (pages: readonly (readonly PlacedText[])[]) =>
  (await read(makePdf(pages))).article.map(({ runs }) => runs.map(({ text }) => text).join(''));

/** Wide enough that the lines around it are not alone in telling the width of the column. */
const filler = [
  'Seventeen boats were counted at the northern breakwater that morning, and the',
  'harbour master wrote each of their names down in the long green book, because',
  'nobody had told him that the book was no longer needed by anyone at all today.',
];

describe.each(['one-column.pdf', 'two-columns.pdf'])('the print %s of eight stories', (name) => {
  test('keeps every word, and their order', async () => {
    const { headline, article } = await read(printed(name));
    const found = `${headline}\n${articleText(article)}`;
    // "some-where": both halves are words of the document, the whole is in it only once, broken.
    expect(wordRecall(wholeText, found)).toBeGreaterThan(0.9997);
    expect(orderKept(wholeText, found)).toBeGreaterThan(0.997);
  });

  test('has the headlines as headings, and nothing else', async () => {
    const headings = (await read(printed(name))).article.filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ runs }) => runs[0]?.text)).toEqual(eightStories.map(([headline]) => headline));
  });

  test('loses running heads, running feet and page numbers', async () => {
    const text = articleText((await read(printed(name))).article);
    expect(text).not.toMatch(/11\/25\/26|Eight stories ·|\d \/ \d/);
  });

  test('loses the hyphens that only break lines and keeps the others', async () => {
    const text = articleText((await read(printed(name))).article);
    expect(text).not.toMatch(/[\u2010\u00AD]/);
    const hyphenated = text.match(/[\p{L}\d]+-[\p{L}\d]+/gu) ?? [];
    expect(hyphenated.filter((word) => word !== 'some-where')).toEqual(wholeText.match(/[\p{L}\d]+-[\p{L}\d]+/gu));
  });
});

test('the largest line of the first page is the headline, and is not read twice', async () => {
  const { headline, article } = await read(printed('two-columns.pdf'));
  expect(headline).toBe('The Crier Weekly');
  expect(articleText(article)).not.toContain('The Crier Weekly');
});

test('the title that the document tells is the headline', async () => {
  const bytes = makePdf([column(filler)], { title: 'Boats at the breakwater', author: 'Ada Okoye' });
  expect(await read(bytes)).toMatchObject({ headline: 'Boats at the breakwater', author: 'Ada Okoye' });
});

test.each(['Microsoft Word - draft3.doc', 'untitled', 'report_final.pdf', '—'])('%j is no title', async (title) => {
  const large = { text: 'Boats counted', x: 60, y: 60, size: 22 };
  expect(await read(makePdf([[large, ...column(filler)]], { title }))).toMatchObject({ headline: 'Boats counted' });
});

test('without any title the first sentence is the headline and stays in the article', async () => {
  const { headline, article } = await read(makePdf([column(filler)]));
  expect(headline).toMatch(/^Seventeen boats were counted/);
  expect(articleText(article)).toContain('Seventeen boats were counted');
});

describe('paragraphs', () => {
  test('are told by distance, by indentation and by a short last line', async () => {
    const [one, two, three] = filler as [string, string, string];
    const distance = [...column([one, two]), ...column([one, three], { y: 150 })];
    const indented = column([one, two, three]).map((line, index) => (index === 1 ? { ...line, x: 75 } : line));
    const short = column([one, 'That was all.', two, three]);
    expect(await paragraphs([distance])).toHaveLength(2);
    expect(await paragraphs([indented])).toHaveLength(2);
    expect(await paragraphs([short])).toEqual([`${one} That was all.`, `${two} ${three}`]);
  });

  test('go on across pages, around a footnote', async () => {
    const [one, two, three] = filler as [string, string, string];
    const note = { text: '1 The book was green until 1987.', x: 60, y: 760, size: 8 };
    expect(await paragraphs([[...column([one, two]), note], column([three])])).toEqual([
      `${one} ${two} ${three}`,
      '1 The book was green until 1987.',
    ]);
  });

  test('of a table of contents are its lines, without the dots', async () => {
    const contents = ['1 Boats . . . . . . . . . . . . . 1', '2 Tides ................ 12', '3 Lamps _______ iv'];
    expect(await paragraphs([column([...filler, ...contents])])).toEqual([
      filler.join(' '),
      '1 Boats 1',
      '2 Tides 12',
      '3 Lamps iv',
    ]);
  });

  test('begin with their large first letter', async () => {
    const [one, two, three] = filler as [string, string, string];
    const initial = { text: 'S', x: 60, y: 114, size: 36 };
    const first = column([one.slice(1), two], { x: 90 });
    expect(await paragraphs([[initial, ...first, ...column([three, ...filler], { y: 128.6 })]])).toEqual([
      [...filler, ...filler].slice(0, 6).join(' '),
    ]);
  });

  test('with bullets are items of a list', async () => {
    const { article } = await read(makePdf([column([...filler, '• one boat', '• two boats'])]));
    expect(article.slice(-2)).toEqual([
      { kind: 'item', level: 1, runs: [{ text: 'one boat' }] },
      { kind: 'item', level: 1, runs: [{ text: 'two boats' }] },
    ]);
  });

  test('in two columns are read column by column, also where the lines do not stand level', async () => {
    const left = Array.from({ length: 8 }, (_, index) => `left line number ${index} goes on and on,`);
    const right = left.map((line) => line.replace('left', 'right'));
    const page = [...column(left), ...column(right, { x: 310, y: 104 })];
    expect((await paragraphs([page])).join(' ')).toBe([...left, ...right].join(' '));
  });

  test('of a table are read row by row', async () => {
    const names = ['Norway', 'Kenya', 'Chile', 'Japan', 'Ghana', 'Malta'];
    const page = [
      ...column(names),
      ...column(
        names.map((_, index) => String(index)),
        { x: 400 },
      ),
    ];
    expect((await paragraphs([page])).join(' ')).toMatch(/Norway 0.*Kenya 1.*Chile 2/);
  });
});

describe('page numbers', () => {
  const pagesWith = (foot: (page: number) => string, size = 11) =>
    [4, 5, 6].map((number) => [
      ...column(filler.map((line) => line.replace('a', String.fromCharCode(93 + number)))),
      { text: foot(number), x: 280, y: 800, size },
    ]);

  test.each([
    ['bare', (page: number) => String(page)],
    ['in words', (page: number) => `Page ${page} of 120`],
    ['Roman', (page: number) => ['iv', 'v', 'vi'][page - 4] ?? ''],
  ])('go: %s', async (_how, foot) => {
    const all = (await paragraphs(pagesWith(foot))).join(' ');
    expect(all).not.toMatch(/Page|\d|\biv\b|\bvi?\b/);
  });

  test('take the running head along, also where each page has another', async () => {
    const heads = ['Boats 4', '5 Tides', 'Ferries 6', '7 Lamps'];
    const pages = heads.map((text, index) => [
      { text, x: 60, y: 50 },
      ...column(filler.map((line) => line.replace('a', String(index)))),
    ]);
    expect((await paragraphs(pages)).join(' ')).not.toMatch(/Boats 4|Tides|Ferries|Lamps/);
  });

  test('stay when they do not count pages, as years do', async () => {
    const years = ['1871', '1914', '1987'];
    expect((await paragraphs(pagesWith((page) => years[page - 4] ?? ''))).join(' ')).toMatch(/1871.*1914.*1987/);
  });

  test('of chapters stay, because they are large', async () => {
    const all = (await paragraphs(pagesWith((page) => `Chapter ${page}`, 18))).join(' ');
    expect(all).toContain('Chapter 5');
  });
});

test('a page that was printed sideways is read like the others', async () => {
  const sideways = filler.map((text, index) => ({ text, x: 100 + index * 15, y: 700, isTurned: true }));
  expect(await paragraphs([sideways])).toEqual([filler.join(' ')]);
});

test('a stamp that runs up the margin is left out', async () => {
  const stamp = { text: 'Printed on Monday', x: 20, y: 700, isTurned: true };
  expect(await paragraphs([[...column(filler), stamp]])).toEqual([filler.join(' ')]);
});

test('accents that an old font set beside their letters are heard with them', async () => {
  const old = [
    'La gr´ua del puerto volvi´o a la ciudad el lunes por la ma˜nana, y el alcalde y los',
    'vecinos la vieron llegar desde el muelle sin decir palabra, como si fuera un barco.',
  ];
  expect(await paragraphs([column(old)])).toEqual([
    'La grúa del puerto volvió a la ciudad el lunes por la mañana, y el alcalde y los vecinos la vieron llegar desde el muelle sin decir palabra, como si fuera un barco.',
  ]);
});

describe('a PDF that cannot be read', () => {
  test('because it asks for a password is protected', async () => {
    const bytes = makePdf([column(filler)], { password: 'open sesame' });
    expect(await readPdf(bytes, unaborted())).toMatchObject({ error: { code: 'protected-file' } });
  });

  test('is not one that is encrypted without a password for reading', async () => {
    const { article } = await read(makePdf([column(filler)], { password: '' }));
    expect(articleText(article)).toBe(filler.join(' '));
  });

  test('because most of its pages are pictures is scanned', async () => {
    const bytes = makePdf([column(filler), [], [{ text: 'p. 3', x: 60, y: 800 }]]);
    expect(await readPdf(bytes, unaborted())).toMatchObject({ error: { code: 'scanned-file' } });
  });

  test('because it was cut off or is none says so', async () => {
    const bytes = makePdf([column(filler)]);
    for (const part of [bytes.slice(0, 200), Buffer.from('%PDF-1.7 and nothing else')]) {
      expect(await readPdf(new Uint8Array(part), unaborted())).toMatchObject({ error: { code: 'unreadable-file' } });
    }
  });

  test('because it was given up is cancelled', async () => {
    expect(await readPdf(makePdf([column(filler)]), AbortSignal.abort())).toMatchObject({
      error: { code: 'cancelled' },
    });
  });
});
