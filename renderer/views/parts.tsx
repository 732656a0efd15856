import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { StoryView } from '../../contract/story';
import { useModel, useTexts } from './model-context';

/** Buttons to the parts of a large article. */
export function Parts({ story }: { readonly story: StoryView }): ReactNode {
  const { shown } = useModel();
  const { t } = useTexts();
  if (story.parts < 2) return null;

  const go = async (part: number): Promise<void> => {
    const opened = await shown.openNow(story.storyId, part);
    if (opened === null) return;
    flushSync(() => {});
    document.getElementById('article')?.focus();
  };
  return (
    <div className="parts">
      {story.part > 0 && (
        <button type="button" className="button" onClick={() => void go(story.part - 1)}>
          {t('story.previousPart')}
        </button>
      )}
      <p>{t('story.part', { number: story.part + 1, total: story.parts })}</p>
      {story.part + 1 < story.parts && (
        <button type="button" className="button" onClick={() => void go(story.part + 1)}>
          {t('story.nextPart')}
        </button>
      )}
    </div>
  );
}
