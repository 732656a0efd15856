import { describe, expect, it } from 'vitest';
import { readEditionFile, readStoryFile } from '../../../../main/core/stories/read-story-file';

const article =
  'The harbour bridge opened on Monday after two years. About 41,000 cars a day used it before. All is well.';
const text = `${article}\nHarbour bridge – open again\nTolls for the bridge stay at €2.50.\n`;
const now = new Date('2026-03-04T05:06:07.000Z');
const reader = { detectLanguage: () => 'en', now };

function read(bytes: Uint8Array, name = 'bridge.txt') {
  const result = readStoryFile({ name, bytes }, reader);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('readStoryFile', () => {
  it('gives the same text the same id, whatever its encoding, order and name', () => {
    const utf8 = read(Buffer.from(text));
    const utf16 = read(Buffer.from(`\uFEFF${text}`, 'utf16le'), 'other.txt');
    const lines = text.trim().split('\n');
    const reordered = read(Buffer.from(`${lines[1]}\r\n${lines[2]}\r\n${lines[0]}`));
    expect([utf16.storyId, reordered.storyId]).toEqual([utf8.storyId, utf8.storyId]);
  });

  it('gives another text another id', () => {
    expect(read(Buffer.from(text.replace('41,000', '42,000'))).storyId).not.toBe(read(Buffer.from(text)).storyId);
  });

  it('makes ids that the contract accepts', () => {
    expect(read(Buffer.from(text)).storyId).toMatch(/^[\w-]{1,64}$/);
  });

  it.each([
    ['/home/somebody/private/bridge.txt', 'bridge.txt'],
    ['C:\\Users\\somebody\\bridge.txt', 'bridge.txt'],
    ['brid\u202Ege\u0000.txt', 'bridge.txt'],
    ['\u200B', 'txt'],
  ])('shows of the name %j only %j', (name, source) => {
    expect(read(Buffer.from(text), name).source).toBe(source);
  });

  it('asks for the language of summary and article, not of the headline alone', () => {
    const asked: string[] = [];
    const detectLanguage = (sample: string) => {
      asked.push(sample);
      return 'es';
    };
    const result = readStoryFile({ name: 'a.txt', bytes: Buffer.from(text) }, { detectLanguage, now });
    expect(result).toMatchObject({ ok: true, value: { language: 'es', addedAt: '2026-03-04T05:06:07.000Z' } });
    expect(asked).toEqual([expect.stringContaining(article)]);
  });

  it('reads ten megabytes in one line', () => {
    const long = 'The bridge opened on Monday, “they said”, at six. '.repeat(190_000);
    const story = read(Buffer.from(`${long}\nHarbour bridge opens\nTolls stay at $2.50.\n`));
    expect(story.headline).toBe('Harbour bridge opens');
    expect(story.article[0]?.runs[0]?.text.length).toBe(long.trim().length);
  });

  it('refuses a file of a million one-letter lines instead of making a page of them', () => {
    const bytes = Buffer.from(`Headline\n${'a.\n'.repeat(1_000_000)}`);
    expect(readStoryFile({ name: 'a.txt', bytes }, reader)).toMatchObject({
      ok: false,
      error: { code: 'no-story', detail: { reason: 'too-many-paragraphs' } },
    });
  });

  it('puts nothing of the text into an error', () => {
    const result = readStoryFile({ name: 'secret.txt', bytes: Buffer.from('secret words in one line') }, reader);
    expect(JSON.stringify(result)).not.toContain('secret');
  });
});

describe('readEditionFile', () => {
  const edition = (name: string, content = text) => {
    const result = readEditionFile({ name, bytes: Buffer.from(content) }, reader);
    return result.ok ? result.value : null;
  };

  it('takes the id from the file name, so that a corrected text stays the same story', () => {
    const before = edition('1-reading-aloud.txt');
    const after = edition('1-reading-aloud.txt', text.replace('41,000', '42,000'));
    expect(after?.storyId).toBe(before?.storyId);
    expect(after?.contentHash).not.toBe(before?.contentHash);
  });

  it('makes an id of any name', () => {
    expect(edition('Überraschung & mehr.txt')?.storyId).toMatch(/^edition-[\w-]{1,50}$/);
  });
});
