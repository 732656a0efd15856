import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeMarkup } from '../../../../main/core/markup/decode-markup';

const bytesOf = (text: string, charset: string) => Uint8Array.from(iconv.encode(text, charset));
const xml = (label: string, title: string) =>
  `<?xml version="1.0" encoding="${label}"?><rss><title>${title}</title></rss>`;
const plain = (title: string) => `<rss><title>${title}</title></rss>`;

const german =
  'Die Bürger müssen später über größere Änderungen abstimmen, erklärte der Präsident während der Sitzung.';
const russian = 'Правительство сообщило о новых мерах поддержки для небольших городов и посёлков на севере страны.';
const japanese = '政府は来月から新しい鉄道路線の工事を始めると発表した。完成は三年後の見込みです。';
const greek = 'Ο δήμος ανακοίνωσε ότι η παλιά γέφυρα θα ανοίξει ξανά για τους πεζούς την επόμενη εβδομάδα.';

describe('a byte order mark', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('of %s decides against every label', (charset) => {
    const bytes = bytesOf(`\uFEFF${xml('iso-8859-1', russian)}`, charset);
    expect(decodeMarkup(bytes, 'text/xml; charset=windows-1251')).toEqual({
      text: xml('iso-8859-1', russian),
      charset,
    });
  });
});

describe('zero bytes', () => {
  it.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('tell %s without a mark', (charset) => {
    expect(decodeMarkup(bytesOf(xml('utf-16', japanese), charset), null)).toEqual({
      text: xml('utf-16', japanese),
      charset,
    });
  });

  it('tell UTF-16 of a JSON document', () => {
    expect(decodeMarkup(bytesOf('{"title":"é"}', 'utf-16be'), 'application/json').text).toBe('{"title":"é"}');
  });
});

describe('labels', () => {
  it('of the server go before those of the document', () => {
    const bytes = bytesOf(xml('iso-8859-7', russian), 'windows-1251');
    expect(decodeMarkup(bytes, 'application/rss+xml; charset="Windows-1251"').text).toContain(russian);
  });

  it.each([
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['koi8-r', russian],
    ['iso-8859-7', greek],
    ['windows-1251', russian],
    ['gb18030', '新铁路将于明年通车'],
    ['big5', '新鐵路將於明年通車'],
    ['euc-kr', '새 철도는 내년에 개통된다'],
  ])('%s of an XML declaration is believed', (label, text) => {
    expect(decodeMarkup(bytesOf(xml(label, text), label), null)).toEqual({ text: xml(label, text), charset: label });
  });

  it.each(['<meta charset="koi8-r">', "<META content='text/html; charset=koi8-r' http-equiv='Content-Type'>"])(
    'of a page are read from %s',
    (meta) => {
      const page = `<!doctype html><html><head>${meta}</head><p>${russian}</p>`;
      expect(decodeMarkup(bytesOf(page, 'koi8-r'), 'text/html')).toEqual({ text: page, charset: 'koi8-r' });
    },
  );

  it('that claim UTF-16 for single bytes are not believed', () => {
    expect(decodeMarkup(bytesOf(xml('utf-16', german), 'utf-8'), null)).toEqual({
      text: xml('utf-16', german),
      charset: 'utf-8',
    });
  });

  it.each(['iso-8859-1', 'windows-1252', 'us-ascii', 'iso-8859-15'])(
    '%s for bytes that are valid UTF-8 are mislabels',
    (label) => {
      expect(decodeMarkup(bytesOf(xml(label, russian), 'utf-8'), `text/xml; charset=${label}`)).toEqual({
        text: xml(label, russian),
        charset: 'utf-8',
      });
    },
  );

  it('that do not decode make way for the next', () => {
    const bytes = bytesOf(xml('windows-1252', 'Crème brûlée'), 'windows-1252');
    expect(decodeMarkup(bytes, 'text/xml; charset=utf-8').text).toContain('Crème brûlée');
  });

  it('that nobody knows make way for the next', () => {
    expect(decodeMarkup(bytesOf(xml('koi8-r', russian), 'koi8-r'), 'text/xml; charset=klingon').text).toContain(
      russian,
    );
  });

  it.each(['utf-7', 'base64', 'hex', 'x-user-defined', 'replacement'])('%s, which hides markup, is nobody', (label) => {
    expect(decodeMarkup(Buffer.from('+ADw-script+AD4-'), `text/html; charset=${label}`)).toEqual({
      text: '+ADw-script+AD4-',
      charset: 'utf-8',
    });
  });

  it('latin1 means Windows-1252, quotes and dashes included', () => {
    // https://encoding.spec.whatwg.org/index-windows-1252.txt
    const bytes = Uint8Array.from([0x80, 0x84, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x85, 0x20, 0xe9]);
    expect(decodeMarkup(bytes, 'text/xml; charset=latin1')).toEqual({ text: '€„‘’“”–—… é', charset: 'windows-1252' });
  });

  it('of the other Windows pages keep their quotes too', () => {
    const text = '«Новости» – “срочно”…';
    expect(decodeMarkup(bytesOf(text, 'windows-1251'), 'text/xml; charset=cp1251').text).toBe(text);
  });
});

describe('bytes without a label', () => {
  it('are UTF-8 when they can be', () => {
    expect(decodeMarkup(Buffer.from(plain(greek)), null)).toEqual({ text: plain(greek), charset: 'utf-8' });
  });

  it.each([
    ['windows-1251', russian],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['windows-1252', german],
  ])('are told apart by what they look like: %s', (charset, text) => {
    expect(decodeMarkup(bytesOf(plain(`${text} ${text}`), charset), null)).toEqual({
      text: plain(`${text} ${text}`),
      charset,
    });
  });

  it('are UTF-8 when a download ended in the middle of a letter', () => {
    const bytes = Buffer.from(plain(russian));
    const cut = bytes.subarray(0, bytes.indexOf('в', 60) + 1);
    const { text, charset } = decodeMarkup(cut, null);
    expect(charset).toBe('utf-8');
    expect(text.startsWith(plain(russian).slice(0, 30))).toBe(true);
    expect(text.endsWith('\uFFFD')).toBe(true);
  });

  it('are always a text, whatever they are', () => {
    const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + (index >> 3) * 31) & 0xff);
    expect(decodeMarkup(noise, null).text.length).toBeGreaterThan(0);
    expect(decodeMarkup(new Uint8Array(), null)).toEqual({ text: '', charset: 'utf-8' });
  });
});

describe('a label of a charset that was cut off', () => {
  it.each([
    ['shift_jis', japanese],
    ['euc-kr', '새 철도는 내년에 개통된다고 정부가 밝혔다'],
    ['gb18030', '新铁路将于明年通车，政府周三宣布了这一消息'],
  ])('%s is still believed', (label, text) => {
    const bytes = bytesOf(text, label);
    const { charset, text: decoded } = decodeMarkup(bytes.subarray(0, bytes.length - 1), `text/xml; charset=${label}`);
    expect(charset).toBe(label);
    expect(decoded.slice(0, -2)).toBe(text.slice(0, decoded.length - 2));
  });
});

describe('control characters of the upper half', () => {
  it('are the quotes and dashes of Windows-1252 that they were', () => {
    const bytes = Buffer.from(plain('Don\u0092t \u0096 say \u0093no\u0094\u0085\u0081'));
    expect(decodeMarkup(bytes, null).text).toBe(plain('Don’t – say “no”…'));
  });
});
