import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../contract/settings';
import { readPreferences, type SettingsStep, settingsVersion, toStored } from '../../../../main/core/settings/stored';

const stored = (preferences: unknown, version: unknown = settingsVersion()) => ({ version, preferences });

describe('readPreferences', () => {
  it('reads back what was stored', () => {
    const preferences = { theme: 'night', rate: 1.5, voices: { en: 'flite-builtin:slt' }, showEdition: false } as const;
    const json = JSON.parse(JSON.stringify(toStored(preferences)));
    expect(readPreferences(json)).toEqual({ kind: 'read', preferences, dropped: [] });
  });

  it('accepts every default', () => {
    expect(readPreferences(stored(defaultSettings))).toEqual({
      kind: 'read',
      preferences: defaultSettings,
      dropped: [],
    });
  });

  it.each(Object.keys(defaultSettings).filter((name) => name !== 'voices'))(
    'drops a bad value of %s and keeps the rest',
    (name) => {
      const { [name as 'theme']: _bad, ...rest } = defaultSettings;
      for (const bad of [null, {}, [null], 'no such value', -1, 1e9, Number.NaN]) {
        expect(readPreferences(stored({ ...rest, [name]: bad }))).toEqual({
          kind: 'read',
          preferences: rest,
          dropped: [name],
        });
      }
    },
  );

  it('drops one bad voice and keeps those of other languages', () => {
    const voices = JSON.parse('{"en":"espeak-ng:en","es":7,"not a language":"x","__proto__":"x"}');
    expect(readPreferences(stored({ voices }))).toEqual({
      kind: 'read',
      preferences: { voices: { en: 'espeak-ng:en' } },
      dropped: [],
    });
  });

  it('drops what it does not know, prototypes included', () => {
    const json = JSON.parse(
      '{"version":1,"preferences":{"theme":"day","colour":"red","__proto__":{"rate":3},"constructor":1}}',
    );
    const read = readPreferences(json);
    expect(read).toMatchObject({ kind: 'read', preferences: { theme: 'day' } });
    expect(read.kind === 'read' && read.preferences.rate).toBeUndefined();
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a word', 'settings'],
    ['an empty object', {}],
    ['no preferences', { version: 1 }],
    ['preferences of another shape', stored([])],
    ['version zero', stored({}, 0)],
    ['half a version', stored({}, 1.5)],
    ['a version in words', stored({}, 'one')],
  ])('calls %s a wrong shape', (_name, json) => {
    expect(readPreferences(json)).toEqual({ kind: 'wrong-shape' });
  });

  it('reads nothing from the future', () => {
    expect(readPreferences(stored({ theme: 'day' }, settingsVersion() + 1))).toEqual({ kind: 'newer' });
  });
});

describe('steps between versions', () => {
  const oneToTwo: SettingsStep = (old) => {
    const { colours, ...rest } = old as Record<string, unknown>;
    return { ...rest, theme: colours };
  };
  const twoToThree: SettingsStep = (old) => ({ ...(old as object), rate: 2 });
  const steps = [oneToTwo, twoToThree];

  it('run from the stored version to today', () => {
    expect(readPreferences(stored({ colours: 'night' }, 1), steps)).toMatchObject({
      preferences: { theme: 'night', rate: 2 },
    });
    expect(readPreferences(stored({ theme: 'day' }, 2), steps)).toMatchObject({
      preferences: { theme: 'day', rate: 2 },
    });
    expect(readPreferences(stored({ theme: 'day' }, 3), steps)).toMatchObject({ preferences: { theme: 'day' } });
  });

  it('count as one version each', () => {
    expect(settingsVersion(steps)).toBe(3);
    expect(readPreferences(stored({}, 4), steps)).toEqual({ kind: 'newer' });
  });
});
