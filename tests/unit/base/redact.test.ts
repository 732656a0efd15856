import { describe, expect, it } from 'vitest';
import { redact, redactField } from '../../../main/base/redact';

describe('redact', () => {
  it.each([
    ['https://news.example/story?id=7 failed', '[address] failed'],
    ['see feed:news.example/rss', 'see [address]'],
    ['www.news.example/a', '[address]'],
    ['write to ann.o@mail.example.org now', 'write to [e-mail] now'],
    ['open /home/ann/secret.txt', 'open [path]'],
    ['open ~/news/secret.txt', 'open [path]'],
    ['{"p":"/home/ann/Añü.txt"}', '{"p":"[path]"}'],
    ['open C:\\Users\\ann\\secret.txt', 'open [path]'],
    ['{"p":"C:\\\\Users\\\\ann"}', '{"p":"[path]"}'],
    ['open \\\\server\\share\\ann', 'open [path]'],
    ['title “Bridge reopens” lost', 'title [quoted] lost'],
  ])('%j becomes %j', (line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  it.each(['{"level":"info","time":"2026-03-04T05:06:07.000Z","event":"started","ms":12}', 'and/or 3/4 12/03/2026'])(
    'leaves %j as it is',
    (line) => {
      expect(redact(line)).toBe(line);
    },
  );
});

describe('redactField', () => {
  it.each([
    ['code', 'disk-full', 'disk-full'],
    ['storyId', 'file-0123abcd', 'file-0123abcd'],
    ['ms', 12.5, 12.5],
    ['ok', true, true],
    ['none', null, null],
    ['title', 'Bridge reopens after two years', '[30 characters]'],
    ['title', 'Überraschung', '[12 characters]'],
    ['message', 'no room for the settings', 'no room for the settings'],
    [
      'message',
      `Unexpected token 'B', "Bridge reo"... is not valid JSON`,
      'Unexpected token [quoted], [quoted]... is not valid JSON',
    ],
    ['message', "ENOENT: no such file, open '/home/ann/My News.txt'", 'ENOENT: no such file, open [quoted]'],
    ['message', "the engine can't speak and won't start", "the engine can't speak and won't start"],
  ])('%s %j becomes %j', (name, value, expected) => {
    expect(redactField(name, value)).toBe(expected);
  });
});
