import type { ReactNode } from 'react';
import type { StoryView } from '../../contract/story';
import { openCopies } from '../state/copies';
import { KeyHint, useAriaShortcuts } from './key-hint';
import { useModel, useTexts } from './model-context';

/** Tells how many other sources have the story, and leads to them. */
export function AlsoIn({ story }: { readonly story: StoryView }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const shortcuts = useAriaShortcuts('story.copies');
  const { alsoIn = 0, storyId } = story;
  if (alsoIn === 0) return null;
  return (
    <p className="also-in">
      <button
        type="button"
        className="button"
        data-command="story.copies"
        aria-keyshortcuts={shortcuts}
        onClick={() => void openCopies(model, storyId)}
      >
        <span className="label">{t('copies.alsoIn', { count: alsoIn })}</span>
        <KeyHint id="story.copies" />
      </button>
    </p>
  );
}
