import type { StarterSite } from '../../../contract/feeds';

/**
 * Reads the list of starter sites (`assets/starters.json`), in the order of the file. A row with a missing or wrong field, or whose address is
 * not `https`, is left out, and the others stay; anything but a list gives an empty one. `foundIn`, where the address was found, is for
 * whoever keeps the list and is dropped. Never throws.
 */
export function readStarters(json: unknown): readonly StarterSite[] {
  return Array.isArray(json) ? json.filter(isStarter).map(withoutSource) : [];
}

const withoutSource = ({ name, url, language, region }: StarterSite): StarterSite => ({ name, url, language, region });

function isStarter(row: unknown): row is StarterSite {
  if (!isRecord(row)) return false;
  return isName(row.name) && isSecureAddress(row.url) && isLanguage(row.language) && isRegion(row.region);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isSecureAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';

function isLanguage(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    // The only way in which it fails: not a language tag.
    return false;
  }
}

const isRegion = (value: unknown): value is string =>
  typeof value === 'string' && (value === 'world' || /^[A-Z]{2}$/.test(value));
