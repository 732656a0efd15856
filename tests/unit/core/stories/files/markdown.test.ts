import { describe, expect, test } from 'vitest';
import { isMarkdown } from '../../../../../main/core/stories/files/markdown/is-markdown';
import { readMarkdown } from '../../../../../main/core/stories/files/markdown/read-markdown';
import { articleText } from '../../../../../main/core/stories/story';

function read(text: string) {
  const markdown = readMarkdown(text);
  if (!markdown.ok) throw new Error(markdown.error.code);
  return markdown.value;
}

describe('a Markdown text', () => {
  test('has its first heading as headline and the rest as blocks', () => {
    const { headline, article } = read(
      '# Boats *counted*\n\nThe **first** [boat](https://example.org/).\n\n## Later\n\n- one\n- two\n\n> Said.\n',
    );
    expect(headline).toBe('Boats counted');
    expect(article.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'item', 'item', 'quotation']);
    expect(article[0]?.runs).toEqual([
      { text: 'The ' },
      { text: 'first', strong: true },
      { text: ' ' },
      { text: 'boat', href: 'https://example.org/' },
      { text: '.' },
    ]);
  });

  test('tells title, date, author, summary and language above its text', () => {
    const yaml =
      '---\ntitle: "Boats: a count"\ndate: 2026-11-09\nauthors:\n  - Ada Okoye\n  - Tom Lund\ndescription: Seventeen of them.\nlang: en_GB\ntags: [a, b]\n---\n# Boats: a count\nThe text.\n';
    expect(read(yaml)).toMatchObject({
      headline: 'Boats: a count',
      summary: 'Seventeen of them.',
      author: 'Ada Okoye, Tom Lund',
      language: 'en-GB',
      publishedAt: '2026-11-09T00:00:00.000Z',
    });
    expect(articleText(read(yaml).article)).toBe('The text.');
  });

  test('may have its facts in TOML', () => {
    expect(read('+++\ntitle = "Boats"\n+++\nThe text.')).toMatchObject({ headline: 'Boats' });
  });

  test('that only begins with a rule loses nothing', () => {
    const { headline, article } = read('---\nA line of text.\n---\nAnother one.');
    expect(`${headline} ${articleText(article)}`).toBe('A line of text. Another one.');
  });

  test('runs no program and keeps no unsafe link', () => {
    const { article } = read(
      '# A\n\n<script>alert(1)</script>\n\n<b>bold</b> [x](javascript:alert(1)) ![a boat](http://t.example/p.gif)',
    );
    expect(JSON.stringify(article)).not.toMatch(/alert|javascript|t\.example/);
    expect(articleText(article)).toContain('a boat');
  });

  test('is known by its name or by clear signs', () => {
    expect(isMarkdown('a.MD', 'Only words.')).toBe(true);
    expect(isMarkdown('a.txt', '---\ntitle: Boats\n---\nText')).toBe(true);
    expect(isMarkdown('a.txt', '# Boats\n\n## Later\n\nA **bold** word.')).toBe(true);
    expect(isMarkdown('a.txt', '# 1 in the charts\nA song about boats.')).toBe(false);
    expect(isMarkdown('a.txt', 'Boats\n\nThe first one came in at noon.')).toBe(false);
  });

  test('of nothing but marks is no story', () => {
    expect(readMarkdown('***\n\n---\n')).toMatchObject({ error: { code: 'no-story' } });
  });

  test.each([
    ['emphasis', '*a ', 10_000],
    ['emphasis in emphasis', '*a **b ', 5_000],
    ['links', '[a](', 8_000],
  ])('that opens thousands of %s and closes none is read as it is written', (_what, signs, times) => {
    const read = readMarkdown(`# Boats\n\nThe *first* came.\n\n${signs.repeat(times)}`);
    const blocks = read.ok ? read.value.article : [];
    expect(blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      'The first came.',
      signs.repeat(times).trim(),
    ]);
  });

  test('keeps code with thousands of such signs as it is', () => {
    const code = Array.from({ length: 600 }, (_, n) => `char *a${n};`).join('\n');
    const read = readMarkdown(`# Boats\n\n\`\`\`c\n${code}\n\`\`\`\nThe *first* came.`);
    const texts = read.ok ? read.value.article.map(({ runs }) => runs.map(({ text }) => text).join('')) : [];
    expect(texts).toEqual([code, 'The first came.']);
  });

  test.each([
    ['quotations', '> '.repeat(2_000)],
    ['lists', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n')],
    ['emphasis', '*a _b '.repeat(500)],
    ['brackets', '['.repeat(2_000)],
  ])('that nests absurdly is an answer, not a crash: %s', (_what, text) => {
    const read = readMarkdown(text);
    if (!read.ok) expect(['unreadable-file', 'no-story']).toContain(read.error.code);
  });
});
