import { type Preferences, settingsSchema } from '../../../contract/settings';

/** The settings file: what the person asked for, with the version of its shape. */
export interface StoredPreferences {
  readonly version: number;
  readonly preferences: Preferences;
}

/** Brings the preferences of version n to n + 1; pure, and total over any JSON. A released step is never changed. */
export type SettingsStep = (preferences: unknown) => unknown;

/** The step from version n is at index n - 1. Version 1 is the first that was released. */
const released: readonly SettingsStep[] = [];

export const settingsVersion = (steps: readonly SettingsStep[] = released): number => steps.length + 1;

export type ReadPreferences =
  | { readonly kind: 'read'; readonly preferences: Preferences; readonly dropped: readonly string[] }
  /** Written by a newer Crier: nothing is read and nothing may be overwritten. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong-shape' };

/**
 * Reads the content of the settings file. Each value is checked alone: a bad or unknown one is dropped, by name in `dropped`, and follows
 * the default; the others stay. Never throws.
 */
export function readPreferences(json: unknown, steps: readonly SettingsStep[] = released): ReadPreferences {
  if (!isStoredSettings(json)) return { kind: 'wrong-shape' };
  if (json.version > settingsVersion(steps)) return { kind: 'newer' };
  const upgraded = steps.slice(json.version - 1).reduce<unknown>((value, step) => step(value), json.preferences);
  return isRecord(upgraded) ? { kind: 'read', ...rebuild(upgraded) } : { kind: 'wrong-shape' };
}

/** Whether this is the content of a settings file of any version. */
export function isStoredSettings(json: unknown): json is { version: number; preferences: Record<string, unknown> } {
  return isRecord(json) && isVersion(json.version) && isRecord(json.preferences);
}

export const toStored = (preferences: Preferences): StoredPreferences => ({ version: settingsVersion(), preferences });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

function rebuild(values: Record<string, unknown>): { preferences: Preferences; dropped: readonly string[] } {
  const kept: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = name === 'voices' ? keepVoices(value) : check(name, value);
    if (field === undefined) dropped.push(name);
    else kept[name] = field;
  }
  // Each field was checked against its own schema.
  return { preferences: kept as Preferences, dropped };
}

function check(name: string, value: unknown): unknown {
  if (!Object.hasOwn(settingsSchema.shape, name)) return undefined;
  const field = settingsSchema.shape[name as keyof typeof settingsSchema.shape];
  const checked = field.safeParse(value);
  return checked.success ? checked.data : undefined;
}

/** One unreadable voice does not cost the voices of the other languages. */
function keepVoices(value: unknown): unknown {
  if (!isRecord(value)) return undefined;
  const good = Object.entries(value).flatMap(([language, voice]) =>
    Object.entries(check('voices', { [language]: voice }) ?? {}),
  );
  return Object.fromEntries(good);
}
