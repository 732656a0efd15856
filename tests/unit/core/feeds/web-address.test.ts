import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../../main/core/feeds/web-address';

const read = (typed: string) => {
  const result = webAddress(typed);
  return result.ok ? result.value : result.error.code;
};

describe('an address that a person typed', () => {
  it.each([
    ['example.com', 'https://example.com/'],
    ['  www.example.com/news \n', 'https://www.example.com/news'],
    ['http://example.com', 'http://example.com/'],
    ['HTTPS://Example.COM/A', 'https://example.com/A'],
    ['//example.com/feed', 'https://example.com/feed'],
    ['feed:https://example.com/feed', 'https://example.com/feed'],
    ['feed://example.com/feed', 'http://example.com/feed'],
    ['<https://example.com/feed>', 'https://example.com/feed'],
    ['“example.com”', 'https://example.com/'],
    ['https://example.com/a#comments', 'https://example.com/a'],
    ['example.com:8080/feed', 'https://example.com:8080/feed'],
    ['localhost:8080', 'https://localhost:8080/'],
    ['http://nas/feed', 'http://nas/feed'],
    ['192.168.0.4/feed', 'https://192.168.0.4/feed'],
    ['http://[::1]:3000/feed', 'http://[::1]:3000/feed'],
    ['münchen.example', 'https://xn--mnchen-3ya.example/'],
    ['пример.рф/лента', 'https://xn--e1afmkfd.xn--p1ai/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0'],
    ['https://example.com/?a=1&amp;b=2', 'https://example.com/?a=1&b=2'],
  ])('%j is %s', (typed, address) => {
    expect(read(typed)).toBe(address);
  });

  it.each([
    '',
    '   ',
    'news',
    'local news in town',
    'javascript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    'ftp://example.com/feed',
    'mailto:a@example.com',
    'feed:javascript:alert(1)',
    'https://',
    'http://exa mple.com',
    'https://ada:secret@example.com/feed',
    'ada:secret@example.com',
  ])('%j is none', (typed) => {
    expect(read(typed)).toBe('not-a-web-address');
  });

  it('is none when it is longer than any server takes', () => {
    expect(read(`https://example.com/${'a'.repeat(10_000)}`)).toBe('not-a-web-address');
  });
});
