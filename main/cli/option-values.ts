import { extname } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { rateRange } from '../../contract/limits';
import { isViewId, type ViewId } from '../../contract/story';
import { webAddress } from '../core/feeds/web-address';

export function rate(text: string): number {
  const value = Number(text);
  const isInRange = text.trim() !== '' && value >= rateRange.min && value <= rateRange.max;
  if (!isInRange) throw new InvalidArgumentError('out of range');
  return value;
}

export function languageTag(text: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag !== undefined) return tag;
  } catch {
    // Told as any other wrong value, below.
  }
  throw new InvalidArgumentError('no language tag');
}

export function soundFile(path: string): string {
  if (!['.wav', '.mp3'].includes(extname(path).toLowerCase())) throw new InvalidArgumentError('neither .wav nor .mp3');
  return path;
}

/** Counted from 1. */
export function count(text: string): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < 1) throw new InvalidArgumentError('no number from 1');
  return value;
}

export function view(text: string): ViewId {
  if (!isViewId(text)) throw new InvalidArgumentError('no view');
  return text;
}

export function webUrl(text: string): string {
  const address = webAddress(text);
  if (!address.ok) throw new InvalidArgumentError('no web address');
  return address.value;
}
