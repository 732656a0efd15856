import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../main/core/stories/clean';

describe('cleanText', () => {
  it.each([
    ['CRLF', 'one\r\ntwo', 'one\ntwo'],
    ['CR', 'one\rtwo', 'one\ntwo'],
    ['form feed', 'one\ftwo', 'one\ntwo'],
    ['vertical tab', 'one\vtwo', 'one\ntwo'],
    ['NEL', 'one\u0085two', 'one\ntwo'],
    ['line separator', 'one\u2028two', 'one\ntwo'],
    ['paragraph separator', 'one\u2029two', 'one\ntwo'],
    ['tab', 'one\ttwo', 'one two'],
    ['record separator', 'one\u001Etwo', 'one two'],
    ['several spaces', 'one   two', 'one two'],
  ])('%s between two words keeps them apart', (_name, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  it.each([
    ['soft hyphen', 'Zei\u00ADtung', 'Zeitung'],
    ['zero-width space', 'some\u200Bwhere', 'somewhere'],
    ['word joiner', 'some\u2060where', 'somewhere'],
    ['zero-width joiner', 'some\u200Dwhere', 'somewhere'],
    ['byte order mark', '\uFEFFsome\uFEFFwhere', 'somewhere'],
    ['bell', 'some\u0007where', 'somewhere'],
    ['C1 control', 'some\u0090where', 'somewhere'],
    ['object sign', 'some\uFFFCwhere', 'somewhere'],
    ['right-to-left override', 'some\u202Ewhere\u202C', 'somewhere'],
    ['hidden tags', 'some\u{E0068}\u{E0069}where', 'somewhere'],
    ['terminal colours', '\u001B[1;31msome\u001B[0mwhere', 'somewhere'],
    ['overstriking', 's\bso\bome_\bewhere', 'someewhere'],
  ])('%s inside a word leaves the word whole', (_name, dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean);
  });

  it.each([
    ['no-break space', '10\u00A0000'],
    ['narrow no-break space', '10\u202F000'],
    ['ideographic space', '東京\u3000大阪'],
    ['Persian non-joiner', 'می\u200Cخواهم'],
    ['Hindi joiner', 'क्\u200Dष'],
    ['family emoji', '👩\u200D👩\u200D👧'],
    ['emoji with skin tone and joiner', '👩🏽\u200D🚀'],
    ['flag of Scotland', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
    ['variation selector', '❤\uFE0F'],
    ['direction marks in Hebrew', 'שלום\u200F (1)'],
    ['curly quotes and dashes', '“one” – ‘two’ — …'],
    ['composed letters', 'Ångström, Zürich'],
    ['markup', '<b>&amp;</b> <script>x</script>'],
  ])('%s is seen and stays', (_name, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('composes letters with marks, which voices read better', () => {
    expect(cleanText('Cafe\u0301')).toBe('Café');
  });

  it('makes lone surrogates visible, so that the text is well-formed', () => {
    expect(cleanText('a\uD800b\uDC00c')).toBe('a\uFFFDb\uFFFDc');
  });

  it('changes nothing the second time', () => {
    const dirty = ' a\t\tb\u00AD\r\n\u0000\u200B  c\u0301\u202E\uD800 \u{E0041}\n';
    expect(cleanText(cleanText(dirty))).toBe(cleanText(dirty));
  });

  it('has no heap of marks that it chokes on', () => {
    const heap = `a${'\u0301\u0323'.repeat(200_000)}`;
    expect(cleanText(heap).length).toBeGreaterThan(300_000);
  });
});
