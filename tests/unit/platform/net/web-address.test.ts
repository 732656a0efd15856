import { describe, expect, test } from 'vitest';
import { webAddress } from '../../../../main/platform/net/web-address';

const hrefOf = (text: string) => {
  const address = webAddress(text);
  return address.ok ? address.value.href : address.error.code;
};

describe('an address on the web', () => {
  test.each([
    ['http://zoo.test', 'http://zoo.test/'],
    ['HTTPS://Zoo.Test:443/Feed', 'https://zoo.test/Feed'],
    ['https://zoo.test:8443/', 'https://zoo.test:8443/'],
    ['http://me:secret@zoo.test/a?b=c#d', 'http://zoo.test/a?b=c'],
    [' http://zoo.test/a\n', 'http://zoo.test/a'],
    ['http://bücher.test/', 'http://xn--bcher-kva.test/'],
  ])('%j is asked for as %s', (text, href) => {
    expect(hrefOf(text)).toBe(href);
  });

  test.each([
    ['decimal', 'http://2130706433/'],
    ['octal', 'http://0177.0.0.1/'],
    ['hexadecimal', 'http://0x7f000001/'],
    ['mixed and shortened', 'http://0x7f.1/'],
    ['with a full stop', 'http://127.0.0.1./'],
    ['in wide digits', 'http://１２７.０.０.１/'],
    ['with escapes', 'http://%31%32%37.0.0.1/'],
  ])('shows the host behind a number that is %s', (_how, text) => {
    expect(hrefOf(text)).toBe('http://127.0.0.1/');
  });

  test.each([
    '',
    'zoo.test',
    '/feed',
    'ftp://zoo.test/',
    'feed:https://zoo.test/',
    'data:text/xml,a',
    'http://',
    'http://a b/',
  ])('is not %j', (text) => {
    expect(hrefOf(text)).toBe('not-a-web-address');
  });
});
