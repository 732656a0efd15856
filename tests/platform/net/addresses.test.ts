import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FetchRequest } from '../../../main/core/ports';
import { feedText } from '../../support/zoo/animal';
import { codeOf, fetcherWith, namesOf, textOfAnswer, visit } from '../../support/zoo/visitor';
import { openZoo, type Zoo } from '../../support/zoo/zoo';

let zoo: Zoo;
const names = namesOf({
  'home.test': ['127.0.0.1'],
  'neighbour.test': ['127.0.0.1'],
  'both.test': ['93.184.215.14', '127.0.0.1'],
  'six.test': ['::1'],
  localhost: ['93.184.215.14'],
  'printer.local': ['93.184.215.14'],
});
const fetcher = fetcherWith({ lookup: names });

beforeAll(async () => {
  zoo = await openZoo();
});
afterAll(async () => {
  await fetcher.close();
  await zoo.close();
});

const ask = (host: string, path = '/plain', wishes: Partial<FetchRequest> = {}) =>
  visit(fetcher, zoo, '', { url: `http://${host}:${zoo.port}${path}`, typedHost: null, ...wishes });

describe('a private address that nobody typed', () => {
  test.each([
    '127.0.0.1',
    '[::1]',
    '2130706433',
    '0x7f.1',
    '0177.0.0.01',
    '127.1',
    '127.0.0.1.',
    '０x7f．1',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    'localhost',
    'LOCALHOST.',
    'printer.local',
    'feeds.localhost',
    'home.test',
    'six.test',
    'both.test',
  ])('is not connected to, written as %s', async (host) => {
    const connectionsBefore = zoo.connectionCount();
    expect(codeOf(await ask(host))).toBe('private-address');
    expect(zoo.connectionCount()).toBe(connectionsBefore);
  });

  test('may be a public one of this computer itself', async () => {
    const own = fetcherWith({ ownAddresses: () => ['93.184.215.14'] });
    const wishes = { url: 'http://93.184.215.14/', typedHost: null };
    expect(codeOf(await visit(own, zoo, '', wishes))).toBe('private-address');
  });

  test('is not reached through a redirect from a typed one', async () => {
    const to = encodeURIComponent(`http://neighbour.test:${zoo.port}/plain`);
    const answer = await ask('home.test', `/redirect/302?to=${to}`, { typedHost: `home.test:${zoo.port}` });
    expect(codeOf(answer)).toBe('private-address');
    expect(zoo.asked.at(-1)).toMatch(/^\/redirect/);
  });
});

describe('a private address that a person typed', () => {
  test('is read', async () => {
    expect(textOfAnswer(await ask('home.test', '/plain', { typedHost: `home.test:${zoo.port}` }))).toBe(feedText);
  });

  test('may redirect to itself', async () => {
    const answer = await ask('home.test', '/redirect/302?to=/plain', { typedHost: `home.test:${zoo.port}` });
    expect(textOfAnswer(answer)).toBe(feedText);
  });

  test.each(['home.test', 'home.test:1', 'me.test', 'est', '', '127.0.0.1'])(
    'opens no other host or port: typing %j is not enough',
    async (typedHost) => {
      expect(codeOf(await ask('home.test', '/plain', { typedHost }))).toBe('private-address');
    },
  );

  test('is not reached again once a redirect has left it', async () => {
    const home = `http://home.test:${zoo.port}`;
    const typedHost = `127.0.0.1:${zoo.port}`;
    const back = encodeURIComponent(`http://127.0.0.1:${zoo.port}/plain`);
    const away = encodeURIComponent(`${home}/redirect/302?to=${back}`);
    expect(codeOf(await ask('127.0.0.1', `/redirect/302?to=${away}`, { typedHost }))).toBe('private-address');
  });
});

describe('a name', () => {
  test('is asked for once a hop, and the answer is what is connected to', async () => {
    const answers = [['127.0.0.1'], ['192.0.2.1']];
    let questions = 0;
    const lookup = async () => (answers[questions++] ?? []).map((address) => ({ address, family: 4 as const }));
    const typedHost = `home.test:${zoo.port}`;
    const rebinding = fetcherWith({ lookup });
    const answer = await visit(rebinding, zoo, '', { url: `http://${typedHost}/plain`, typedHost });
    expect([textOfAnswer(answer), questions]).toEqual([feedText, 1]);
  });

  test('remains what the server is told', async () => {
    const answer = await ask('home.test', '/echo', { typedHost: `home.test:${zoo.port}` });
    expect(JSON.parse(textOfAnswer(answer)).headers.host).toBe(`home.test:${zoo.port}`);
  });

  test('with several addresses is tried at each', async () => {
    const lookup = namesOf({ 'home.test': ['127.0.0.2', '127.0.0.1'] });
    const typedHost = `home.test:${zoo.port}`;
    const answer = await visit(fetcherWith({ lookup }), zoo, '', { url: `http://${typedHost}/plain`, typedHost });
    expect(textOfAnswer(answer)).toBe(feedText);
  });
});
