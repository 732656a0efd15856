import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { StoryView } from '../../contract/story';
import { fullTextProblem } from '../state/full-text';
import { askLink } from '../state/links';
import { useStore } from '../state/store';
import { CommandButton } from './command-button';
import { useModel, useTexts } from './model-context';

/** The way to the rest of an article, or why it could not be fetched and what else there is to do. */
function WayToTheRest({ story }: { readonly story: StoryView }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const state = useStore(model.ui, ({ fullText }) => (fullText?.storyId === story.storyId ? fullText : null));
  const box = useRef<HTMLDivElement>(null);
  // It goes when the whole article is there. The focus, if it was in here, is then at the article's beginning.
  useLayoutEffect(
    () => () => {
      if (box.current?.contains(document.activeElement) === true) document.getElementById('article')?.focus();
    },
    [],
  );
  const problem = state?.problem ?? null;
  const isLoading = state !== null && problem === null;
  const { url } = story;
  return (
    <div ref={box} className="teaser">
      <p>{t(isLoading ? 'fullText.loading' : 'fullText.teaser')}</p>
      {problem !== null && <p className="field-problem">{fullTextProblem(problem, t)}</p>}
      <div className="button-row">
        <CommandButton id="story.fullText" {...(problem === null ? {} : { label: 'fullText.again' })} />
        {problem !== null && url !== null && (
          <button type="button" className="button" onClick={() => void askLink(model, url)}>
            {t('fullText.browser')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Below an article of which the feed gives only the beginning. */
export function Teaser({ story }: { readonly story: StoryView }): ReactNode {
  return story.isTeaser === true ? <WayToTheRest key={story.storyId} story={story} /> : null;
}
