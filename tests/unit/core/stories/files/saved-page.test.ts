import { describe, expect, test } from 'vitest';
import { readSavedPage } from '../../../../../main/core/stories/files/page/read-saved-page';
import { articleText } from '../../../../../main/core/stories/story';
import { eightStories } from '../../../../support/documents/eight-stories';
import { fileTools } from './file-tools';

const [[headline, , article]] = eightStories as unknown as [[string, string, string]];
const paragraphs = article.match(/.{200,400}?[.!?"] (?=[A-Z"])|.+$/g) ?? [];

const page = (head: string, links = '') =>
  `<!DOCTYPE html>\n${head.startsWith('<!--') ? head : ''}<html lang="en-GB"><head><title>${headline}</title>${head.startsWith('<!--') ? '' : head}</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${headline}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}${links}</article><footer>© Port Ellery Herald</footer></body></html>`;

function read(html: string) {
  const saved = readSavedPage(html, fileTools.extractPage, fileTools.now);
  if (!saved.ok) throw new Error(saved.error.code);
  return saved.value;
}

describe('a saved page', () => {
  test('is its article, without what stands around it', () => {
    const saved = read(page(''));
    expect(saved).toMatchObject({ headline, language: 'en-GB' });
    expect(articleText(saved.article).replaceAll('\n', ' ')).toBe(paragraphs.map((text) => text.trim()).join(' '));
  });

  test.each([
    ['browsers write', '<!-- saved from url=(0030)https://herald.example/ferry -->'],
    [
      'SingleFile writes',
      '<!--\n Page saved with SingleFile \n url: https://herald.example/ferry \n saved date: Mon -->',
    ],
    ['the page itself tells', '<link href="https://herald.example/ferry" rel="canonical">'],
  ])('knows its address from what %s', (_who, head) => {
    const saved = read(page(head, '<p>All ferries follow <a href="/tides">the tides</a>, which change at six.</p>'));
    expect(saved.url).toBe('https://herald.example/ferry');
    expect(JSON.stringify(saved.article)).toContain('https://herald.example/tides');
  });

  test('of unknown address has no address, no source and no relative links', () => {
    const saved = read(page('', '<p>All ferries follow <a href="/tides">the tides</a>, which change at six.</p>'));
    expect(saved).toMatchObject({ url: null, source: null });
    expect(JSON.stringify(saved)).not.toContain('saved.invalid');
    expect(articleText(saved.article)).toContain('the tides');
  });

  test('without an article is read as a whole', () => {
    const saved = read('<html><title>Tides &amp; ferries</title><p>High at six.</p><p>Low at noon.</p></html>');
    expect(saved.headline).toBe('Tides & ferries');
    expect(articleText(saved.article)).toContain('High at six.\nLow at noon.');
  });

  test('without a word is no story', () => {
    expect(readSavedPage('<html><body><img src="a.png"></body></html>', fileTools.extractPage, null)).toMatchObject({
      error: { code: 'no-story' },
    });
  });
});
