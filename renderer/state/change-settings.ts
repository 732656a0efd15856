import type { Settings } from '../../contract/settings';
import type { Model } from './model';
import { reportFailure } from './report';

let latest = 0;
let pending = 0;

/** While own changes are under way, the core's event about older ones must not turn the page back. */
export const isChangingSettings = (): boolean => pending > 0;

/** Changes settings at once, then has them kept. When they cannot be kept, they hold until Crier is closed, and the person is told. */
export async function changeSettings(model: Model, change: Partial<Settings>): Promise<void> {
  latest += 1;
  pending += 1;
  const mine = latest;
  model.settings.update((settings) => ({ ...settings, ...change }));
  const result = await model.call('settings.change', change);
  pending -= 1;
  if (!result.ok) return reportFailure(model, result.error);
  if (mine === latest) model.settings.set(result.value);
}
