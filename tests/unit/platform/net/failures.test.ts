import { describe, expect, test } from 'vitest';
import { statusMeaning } from '../../../../main/platform/net/answer-status';
import { failureCode, failureOf } from '../../../../main/platform/net/failures';
import { FetchStop } from '../../../../main/platform/net/fetch-stop';

const coded = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.1:80`), { code });
const named = (name: string) => Object.assign(new Error('nameless'), { name });

describe('a failure before the headers', () => {
  test.each([
    ['ENOTFOUND', 'host-not-found'],
    ['ENODATA', 'host-not-found'],
    ['EAI_AGAIN', 'offline'],
    ['ENETUNREACH', 'offline'],
    ['ENETDOWN', 'offline'],
    ['ECONNREFUSED', 'no-answer'],
    ['ECONNRESET', 'no-answer'],
    ['EHOSTUNREACH', 'no-answer'],
    ['ETIMEDOUT', 'no-answer'],
    ['EPIPE', 'no-answer'],
    ['UND_ERR_SOCKET', 'no-answer'],
    ['UND_ERR_HEADERS_OVERFLOW', 'damaged-answer'],
    ['HPE_INVALID_CONSTANT', 'damaged-answer'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'bad-certificate'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'bad-certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'bad-certificate'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'bad-certificate'],
    ['CERT_HAS_EXPIRED', 'bad-certificate'],
    ['CERT_NOT_YET_VALID', 'bad-certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'bad-certificate'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'bad-certificate'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'bad-certificate'],
    ['EPROTO', 'bad-certificate'],
  ])('%s is %s', (code, expected) => {
    expect(failureCode(coded(code), 'connecting', true)).toBe(expected);
  });

  test('of an unknown name is a missing connection where the computer has none', () => {
    expect(failureCode(coded('ENOTFOUND'), 'connecting', false)).toBe('offline');
  });

  test('at several addresses is a missing connection only if all of them say so', () => {
    const both = new AggregateError([coded('ENETUNREACH'), coded('ECONNREFUSED')]);
    const none = new AggregateError([coded('ENETUNREACH'), coded('ENETUNREACH')]);
    expect([failureCode(both, 'connecting', true), failureCode(none, 'connecting', true)]).toEqual([
      'no-answer',
      'offline',
    ]);
  });

  test('of the parser, which gives no code, is a damaged answer', () => {
    expect(failureCode(named('HTTPParserError'), 'connecting', true)).toBe('damaged-answer');
  });

  test.each([new TypeError('bug'), 'text', null, undefined])('that nobody foresaw is a fault of ours: %s', (error) => {
    expect(failureCode(error, 'connecting', true)).toBe('internal');
  });
});

describe('a failure in the body', () => {
  test.each(['ECONNRESET', 'UND_ERR_SOCKET', 'Z_DATA_ERROR', 'Z_BUF_ERROR', 'ERR__ERROR_FORMAT_PADDING_1', 'EPROTO'])(
    '%s is a damaged answer',
    (code) => {
      expect(failureCode(coded(code), 'body', true)).toBe('damaged-answer');
    },
  );

  test('that was told from inside keeps its code', () => {
    expect(failureCode(new FetchStop('too-large', 'x'), 'body', true)).toBe('too-large');
  });
});

describe('a failure’s message', () => {
  test('names the code and never the host', () => {
    expect(failureOf(coded('ECONNREFUSED'), 'connecting', true)).toEqual({
      ok: false,
      error: { code: 'no-answer', message: 'connecting failed: ECONNREFUSED' },
    });
  });
});

describe('a status', () => {
  test.each([
    [200, 'body'],
    [203, 'body'],
    [204, 'body'],
    [206, 'damaged-answer'],
    [300, 'damaged-answer'],
    [305, 'damaged-answer'],
    [400, 'page-refused'],
    [401, 'page-refused'],
    [404, 'page-not-found'],
    [407, 'page-refused'],
    [408, 'too-slow'],
    [410, 'page-gone'],
    [429, 'server-busy'],
    [451, 'page-refused'],
    [500, 'server-error'],
    [503, 'server-busy'],
    [599, 'server-error'],
    [999, 'server-error'],
  ])('of %i means %s', (status, meaning) => {
    expect(statusMeaning(status, false)).toBe(meaning);
  });

  test('of 304 means "not modified" only to who asked for changes', () => {
    expect([statusMeaning(304, true), statusMeaning(304, false)]).toEqual(['not-modified', 'damaged-answer']);
  });
});
