import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FetcherOptions } from '../../../main/platform/net/fetcher';
import { feedText } from '../../support/zoo/animal';
import { selfSigned } from '../../support/zoo/certificate';
import { codeOf, fetcherWith, namesOf, textOfAnswer, visit } from '../../support/zoo/visitor';
import { openZoo, type Zoo } from '../../support/zoo/zoo';

const good = selfSigned({ names: ['zoo.test'] });
const old = selfSigned({ names: ['zoo.test'], notAfter: new Date('2020-01-01') });
const lookup = namesOf({ 'zoo.test': ['127.0.0.1'], 'other.test': ['127.0.0.1'] });
let plain: Zoo;
let secure: Zoo;
let expired: Zoo;

beforeAll(async () => {
  [plain, secure, expired] = await Promise.all([openZoo(), openZoo(good), openZoo(old)]);
});
afterAll(async () => {
  await Promise.all([plain, secure, expired].map((zoo) => zoo.close()));
});

const trusting: Partial<FetcherOptions> = { lookup, trustedCertificates: [good.cert, old.cert] };
const ask = (address: string, options: Partial<FetcherOptions> = trusting) =>
  visit(fetcherWith(options), plain, '', { url: address, typedHost: new URL(address).host });

describe('a certificate', () => {
  test('that is trusted and names the host is accepted, although the socket goes to an address', async () => {
    expect(textOfAnswer(await ask(`https://zoo.test:${secure.port}/plain`))).toBe(feedText);
  });

  test('that signs itself is refused', async () => {
    expect(codeOf(await ask(`https://zoo.test:${secure.port}/plain`, { lookup }))).toBe('bad-certificate');
  });

  test('of another host is refused', async () => {
    expect(codeOf(await ask(`https://other.test:${secure.port}/plain`))).toBe('bad-certificate');
  });

  test('that does not name the address is refused', async () => {
    expect(codeOf(await ask(`https://127.0.0.1:${secure.port}/plain`))).toBe('bad-certificate');
  });

  test('that has run out is refused', async () => {
    expect(codeOf(await ask(`https://zoo.test:${expired.port}/plain`))).toBe('bad-certificate');
  });

  test('that is refused has seen no request', () => {
    expect(expired.asked).toEqual([]);
  });

  test('is missing where a server speaks plain HTTP at a secure address', async () => {
    expect(codeOf(await ask(`https://zoo.test:${plain.port}/plain`))).toBe('bad-certificate');
  });
});

describe('what was once secure', () => {
  test('stays secure: a redirect to http on the same host is followed on https', async () => {
    const to = encodeURIComponent(`http://zoo.test:${secure.port}/plain`);
    const answer = await ask(`https://zoo.test:${secure.port}/redirect/301?to=${to}`);
    expect(answer).toMatchObject({ ok: true, value: { url: `https://zoo.test:${secure.port}/plain` } });
  });

  test('may have begun with http', async () => {
    const typedHost = `zoo.test:${secure.port}`;
    const to = encodeURIComponent(`https://${typedHost}/plain`);
    const answer = await ask(`https://${typedHost}/redirect/308?to=${to}`);
    expect(answer).toMatchObject({ ok: true, value: { movedTo: `https://${typedHost}/plain` } });
  });
});
