import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StarterSite } from '../../../../contract/feeds';
import { readStarters } from '../../../../main/core/feeds/starters';

type StarterRow = StarterSite & { readonly foundIn: string };

const path = resolve(import.meta.dirname, '../../../../assets/starters.json');
const rows: readonly StarterRow[] = JSON.parse(readFileSync(path, 'utf8'));
const sites = readStarters(rows);

const atLeast = { en: 14, es: 8, de: 7, fr: 7, pt: 2, it: 2, pl: 2, nl: 2, ar: 2, hi: 2, ja: 2 };
const regionsOf = {
  en: ['AU', 'CA', 'GB', 'IE', 'IN', 'NG', 'NZ', 'US', 'ZA', 'world'],
  es: ['AR', 'CL', 'CO', 'ES', 'MX', 'world'],
  de: ['AT', 'CH', 'DE'],
  fr: ['BE', 'CA', 'CD', 'CH', 'FR', 'world'],
};

/** A service in another language stands under one path of the same site. */
const homePaths = ['/', '/en/', '/mundo', '/afrique', '/arabic', '/hindi'];

const inLanguage = (language: string) => sites.filter((site) => site.language === language);
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe('the list of starter sites', () => {
  test('is read without losing a row', () => {
    expect(sites.length).toBe(rows.length);
  });

  test('has between 48 and 60 sites', () => {
    expect(sites.length).toBeGreaterThanOrEqual(48);
    expect(sites.length).toBeLessThanOrEqual(60);
  });

  test.each(Object.entries(atLeast))('has enough sites in %s to begin with: %i', (language, count) => {
    expect(inLanguage(language).length).toBeGreaterThanOrEqual(count);
  });

  test('has no language that was not meant to be in it', () => {
    expect(sites.filter((site) => !Object.hasOwn(atLeast, site.language))).toEqual([]);
  });

  test.each(Object.entries(regionsOf))('covers the regions of %s', (language, regions) => {
    expect([...new Set(inLanguage(language).map((site) => site.region))]).toEqual(regions);
  });

  test('names regions that exist', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const unknown = sites.filter((site) => site.region !== 'world' && names.of(site.region) === undefined);
    expect(unknown).toEqual([]);
  });

  test('gives home pages over https, and nothing that hides in an address', () => {
    const isHome = ({ protocol, pathname, search, hash, username, port }: URL) =>
      protocol === 'https:' && homePaths.includes(pathname) && search + hash + username + port === '';
    expect(sites.filter((site) => !isHome(new URL(site.url)))).toEqual([]);
  });

  test('writes each address as a browser would', () => {
    expect(sites.filter((site) => new URL(site.url).href !== site.url)).toEqual([]);
  });

  test('names no site twice in one language', () => {
    expect(repeated(sites.map((site) => `${site.language} ${new URL(site.url).host}`))).toEqual([]);
    expect(repeated(sites.map((site) => site.url))).toEqual([]);
    expect(repeated(sites.map((site) => `${site.language} ${site.name}`))).toEqual([]);
  });

  test('says of each address where it was found, in public', () => {
    expect(rows.filter((row) => !/^https:\/\/[a-z.]+\/\S+$/.test(row.foundIn))).toEqual([]);
  });

  test('stands by language, then region, then name', () => {
    const byName = new Intl.Collator('en');
    const plain = (a: string, b: string) => Number(a > b) - Number(a < b);
    const inOrder = [...sites].sort(
      (a, b) => plain(a.language, b.language) || plain(a.region, b.region) || byName.compare(a.name, b.name),
    );
    expect(sites).toEqual(inOrder);
  });
});

describe('reading starter sites', () => {
  const good = { name: 'RTÉ', url: 'https://www.rte.ie/', language: 'en', region: 'IE' };

  test('the source of an address stays in the file', () => {
    expect(readStarters([{ ...good, foundIn: 'https://example.org/list' }])).toEqual([good]);
  });

  test.each([
    ['plain http', { ...good, url: 'http://www.rte.ie/' }],
    ['a script', { ...good, url: 'javascript:alert(1)' }],
    ['no address', { ...good, url: 'www.rte.ie' }],
    ['a name of spaces', { ...good, name: ' ' }],
    ['no name', { ...good, name: undefined }],
    ['a language that is no tag', { ...good, language: 'english!' }],
    ['a tag in other letters', { ...good, language: 'EN' }],
    ['a region that is no code', { ...good, region: 'Ireland' }],
    ['a region in small letters', { ...good, region: 'ie' }],
    ['no row', null],
    ['a word', 'RTÉ'],
  ])('a row with %s is left out and the others stay', (_, bad) => {
    expect(readStarters([good, bad, good])).toEqual([good, good]);
  });

  test.each([[null], [undefined], ['[]'], [{ sites: [good] }]])('%j is no list and gives no sites', (json) => {
    expect(readStarters(json)).toEqual([]);
  });
});
