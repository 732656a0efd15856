import { describe, expect, it } from 'vitest';
import { plainLine } from '../../../../main/core/feeds/plain-line';

describe('a title in HTML', () => {
  it.each([
    ['Rain &amp; wind', 'Rain & wind'],
    ['Rain &amp;amp; wind', 'Rain & wind'],
    ['Rain &amp;amp;amp; wind', 'Rain & wind'],
    ['A <b>bold</b> <i>move</i>', 'A bold move'],
    ['A &lt;b&gt;bold&lt;/b&gt; move', 'A bold move'],
    ['caf&eacute; &#8211; &#x201C;open&#x201D;', 'café – “open”'],
    ['One<br>Two<br/>Three', 'One Two Three'],
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['H<sub>2</sub>O', 'H2O'],
    ['if a < b and b > c', 'if a < b and b > c'],
    ['if x <y then', 'if x <y then'],
    ['I <3 radio', 'I <3 radio'],
    ['AT&T and Q&A', 'AT&T and Q&A'],
    ['The <title> element', 'The <title> element'],
    ['A talk on Vec<T> in Rust', 'A talk on Vec<T> in Rust'],
    ['before<script>alert(1)</script>after', 'beforeafter'],
    ['<img src=x onerror=alert(1)>Picture', 'Picture'],
    ['  two\n\tlines\u00a0here  ', 'two lines here'],
    ['zero\u200bwidth \u202Eoverride', 'zerowidth override'],
    ['<a href="https://x.example/">Link</a>', 'Link'],
  ])('%s reads %s', (raw, line) => {
    expect(plainLine(raw, 'html', 1_000)).toBe(line);
  });

  it.each(['', '   ', '<b></b>', '&nbsp;', '<img src="x">', '\u200b'])('of %j is none', (raw) => {
    expect(plainLine(raw, 'html', 1_000)).toBeNull();
  });
});

describe('a title in plain text', () => {
  it.each([
    ['When <em> beats <i>', 'When <em> beats <i>'],
    ['A <b>bold</b> move', 'A bold move'],
    ['Rain &amp; wind', 'Rain & wind'],
    ['a < b', 'a < b'],
  ])('%s reads %s', (raw, line) => {
    expect(plainLine(raw, 'text', 1_000)).toBe(line);
  });
});

describe('a title that is too long', () => {
  it('ends at a word', () => {
    expect(plainLine('one two three four', 'text', 12)).toBe('one two…');
  });

  it('never ends in half a letter', () => {
    expect(plainLine('😀'.repeat(20), 'text', 10)).toBe('😀😀😀😀…');
  });

  it('is not read to its end', () => {
    expect(plainLine('<b>a</b> '.repeat(1_000_000), 'html', 50)?.length).toBeLessThanOrEqual(50);
  });
});
