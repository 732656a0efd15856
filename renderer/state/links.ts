import type { Model } from './model';
import { reportFailure } from './report';

/** Only these leave the window, and only after the person has seen where they lead. */
export const isOpenable = (href: string): boolean => /^(https?|mailto):/i.test(href);

/** Shows where a link leads and asks before it is opened. */
export async function askLink(model: Model, url: string): Promise<void> {
  const result = await model.call('link.host', { url });
  if (!result.ok) return reportFailure(model, result.error);
  const { host } = result.value;
  model.ui.update((ui) => ({ ...ui, dialog: { kind: 'link', url, host } }));
}

export async function openLink(model: Model, url: string): Promise<void> {
  const result = await model.call('link.open', { url });
  if (!result.ok) reportFailure(model, result.error);
}
