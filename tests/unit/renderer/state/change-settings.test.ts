import { expect, test } from 'vitest';
import { ok } from '../../../../contract/errors';
import { defaultSettings, type Settings } from '../../../../contract/settings';
import { changeSettings } from '../../../../renderer/state/change-settings';
import type { Model } from '../../../../renderer/state/model';
import { createStore } from '../../../../renderer/state/store';

test('the core learns of a change before the page acts on it, so that new sounds are made by the new settings', async () => {
  const did: string[] = [];
  const settings = createStore<Settings>(defaultSettings);
  settings.subscribe(() => did.push('page acts'));
  const call = async (name: string, change: Partial<Settings>) => {
    did.push(name);
    return ok({ ...defaultSettings, ...change });
  };
  await changeSettings({ settings, call } as unknown as Model, { speakCaptions: true });
  expect(did.slice(0, 2)).toEqual(['settings.change', 'page acts']);
  expect(settings.get().speakCaptions).toBe(true);
});
