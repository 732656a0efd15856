import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../../contract/errors';
import type { FoundFeed } from '../../../../contract/feeds';
import { defaultSettings } from '../../../../contract/settings';
import {
  askStep,
  follow,
  isOnRequest,
  siteOf,
  stepAfter,
  stepText,
  titleOf,
} from '../../../../renderer/state/add-feed';
import { createTexts } from '../../../../renderer/state/language';
import { starterLanguages, starterRegions, startersOf } from '../../../../renderer/state/starters';
import { fakeModel } from './fake-model';
import { feed, feedList, folder } from './feeds';

const texts = createTexts('en');
const t = (key: string, values?: Readonly<Record<string, string | number>>): string => texts.t(key, { ...values });
const found = (id: string, change: Partial<FoundFeed> = {}): FoundFeed => ({
  url: `https://${id}.example/feed`,
  title: `Feed ${id}`,
  siteUrl: null,
  language: 'en',
  headlines: [],
  ...change,
});
const known = feedList([feed('a')]);

describe('what is at an address', () => {
  test('feeds are offered, and told with their number', () => {
    const step = stepAfter(ok({ kind: 'feeds', feeds: [found('x'), found('y')] }), known, t);
    expect(step).toMatchObject({ kind: 'feeds' });
    expect(stepText(step, t)).toBe('2 feeds found.');
  });

  test('the only feed there, when it is followed already, is named instead', () => {
    const step = stepAfter(ok({ kind: 'feeds', feeds: [found('a')] }), known, t);
    expect(step).toMatchObject({ kind: 'ask', knownId: 'a' });
    expect(stepText(step, t)).toBe('You follow this feed already.');
  });

  test('a page is called a page', () => {
    const step = stepAfter(ok({ kind: 'page', url: 'https://x.example/1', title: 'One' }), known, t);
    expect(stepText(step, t)).toBe('This is a page, not a feed.');
  });

  test('nothing at all is a sentence, and so is each failure', () => {
    expect(stepText(stepAfter(ok({ kind: 'feeds', feeds: [] }), known, t), t)).toContain('No feed was found');
    expect(stepText(stepAfter(fail('host-not-found', 'no'), known, t), t)).toBe(
      'No site was found at this address. Check the address, then press Enter to try again.',
    );
  });

  test('a search that was taken back is no failure', () => {
    expect(stepAfter(fail('cancelled', 'stopped'), known, t)).toBe(askStep);
  });
});

describe('following', () => {
  const added = { 'feeds.add': () => ok({ feedId: 'n' }) };

  test('an empty name is the feed’s own, and one without any has its address', async () => {
    const { model, asked } = fakeModel(added);
    await follow(model, found('x'), '  ', { folderId: 'f' });
    expect(asked).toEqual([
      ['feeds.add', { url: 'https://x.example/feed', title: 'Feed x', siteUrl: null, folderId: 'f' }],
    ]);
    expect(titleOf(found('x', { title: ' ' }))).toBe('https://x.example/feed');
  });

  test('a new folder is made first', async () => {
    const { model, asked } = fakeModel({ ...added, 'folders.add': ({ name }) => ok({ folderId: 'new', name }) });
    await follow(model, found('x'), 'X', { newName: ' Sport ' });
    expect(asked.map(([name]) => name)).toEqual(['folders.add', 'feeds.add']);
    expect(asked[0]?.[1]).toEqual({ name: 'Sport' });
    expect(asked[1]?.[1]).toMatchObject({ folderId: 'new' });
  });

  test('a folder of that name is not made twice, and a name of spaces is none', async () => {
    const { model, asked } = fakeModel(added);
    model.feeds.set(feedList([], [folder('f')]));
    await follow(model, found('x'), 'X', { newName: 'folder F' });
    await follow(model, found('x'), 'X', { newName: '  ' });
    expect(asked.map(([, input]) => (input as { folderId: string | null }).folderId)).toEqual(['f', null]);
  });

  test('without its folder no feed is followed', async () => {
    const { model, asked } = fakeModel({ ...added, 'folders.add': () => fail('database', 'broken') });
    expect(await follow(model, found('x'), 'X', { newName: 'Sport' })).toMatchObject({ ok: false });
    expect(asked.map(([name]) => name)).toEqual(['folders.add']);
  });
});

test('the feed of a page is looked for where its site begins', () => {
  expect(siteOf('https://news.example:8080/a/b?c#d')).toBe('https://news.example:8080/');
  expect(siteOf('news')).toBeNull();
  expect(siteOf('javascript:1')).toBeNull();
});

test('that feeds are asked only by F5 is said only while it is true', () => {
  expect(isOnRequest(defaultSettings)).toBe(true);
  expect(isOnRequest({ ...defaultSettings, refreshOnStart: true })).toBe(false);
  expect(isOnRequest({ ...defaultSettings, refreshEveryMinutes: 60 })).toBe(false);
});

describe('well-known sites', () => {
  const site = (name: string, language: string, region: string) => ({
    name,
    url: `https://${name}/`,
    language,
    region,
  });
  const sites = [site('a', 'en-GB', 'GB'), site('b', 'en', 'world'), site('c', 'es', 'MX'), site('d', 'en', 'AU')];

  test('are told apart by language without its region, and by country', () => {
    expect(starterLanguages(sites)).toEqual(['en', 'es']);
    expect(starterRegions(sites, 'en')).toEqual(['world', 'AU', 'GB']);
    expect(startersOf(sites, 'en', 'GB').map(({ name }) => name)).toEqual(['a']);
    expect(startersOf(sites, null, null)).toHaveLength(4);
  });
});
