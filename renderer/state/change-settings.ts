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
  // The core first: what the page asks for after its own change is to be made by the new settings.
  const kept = model.call('settings.change', change);
  model.settings.update((settings) => ({ ...settings, ...change }));
  const result = await kept;
  pending -= 1;
  if (!result.ok) return reportFailure(model, result.error);
  if (mine === latest) model.settings.set(result.value);
}
