import type { OpmlImport } from '../../contract/feeds';
import type { Translate } from './labels';
import type { Model } from './model';
import { answer, reportFailure } from './report';

/** What a list of feeds brought, with its numbers: `12 feeds added. 3 were followed already.` */
export function opmlText({ addedCount, knownCount, refusedCount }: OpmlImport, t: Translate): string {
  const parts = [
    t('opml.added', { count: addedCount }),
    knownCount === 0 ? '' : t('opml.known', { count: knownCount }),
    refusedCount === 0 ? '' : t('opml.refused', { count: refusedCount }),
    addedCount === 0 ? '' : t('opml.refresh'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Follows the feeds of a file that the person chooses. */
export async function importOpml(model: Model): Promise<void> {
  const chosen = await model.call('dialog.openOpml', {});
  if (!chosen.ok) return reportFailure(model, chosen.error);
  const { token } = chosen.value;
  if (token === null) return;
  const result = await model.call('opml.importToken', { token });
  if (result.ok) answer(model, opmlText(result.value, model.t));
  else reportFailure(model, result.error);
}

/** Writes all feeds and folders to a file that other readers understand. */
export async function exportOpml(model: Model): Promise<void> {
  const count = model.feeds.get().feeds.length;
  if (count === 0) return answer(model, model.t('refresh.noFeeds'));
  const chosen = await model.call('dialog.saveOpml', {});
  if (!chosen.ok) return reportFailure(model, chosen.error);
  const { token } = chosen.value;
  if (token === null) return;
  const result = await model.call('opml.exportToken', { token });
  if (result.ok) answer(model, model.t('opml.written', { count }));
  else reportFailure(model, result.error);
}
