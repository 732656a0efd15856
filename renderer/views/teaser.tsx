import type { ReactNode } from 'react';
import type { StoryView } from '../../contract/story';
import { getFullText } from '../state/full-text';
import { askLink } from '../state/links';
import { useStore } from '../state/store';
import { CommandButton } from './command-button';
import { useModel, useTexts } from './model-context';

/** Why the article could not be fetched, and what else there is to do. */
function Failed({ code, url }: { readonly code: string; readonly url: string | null }): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  return (
    <>
      <p className="field-problem">{t(`error.${code}`)}</p>
      <div className="button-row">
        <button type="button" className="button" onClick={() => void getFullText(model)}>
          {t('fullText.again')}
        </button>
        {url !== null && (
          <button type="button" className="button" onClick={() => void askLink(model, url)}>
            {t('fullText.browser')}
          </button>
        )}
      </div>
    </>
  );
}

/** Below an article of which the feed gives only the beginning: the way to the rest. */
export function Teaser({ story }: { readonly story: StoryView }): ReactNode {
  const { ui } = useModel();
  const { t } = useTexts();
  const state = useStore(ui, ({ fullText }) => (fullText?.storyId === story.storyId ? fullText : null));
  if (story.isTeaser !== true) return null;
  const problem = state?.problem ?? null;
  return (
    <div className="teaser">
      <p>{t(state !== null && problem === null ? 'fullText.loading' : 'fullText.teaser')}</p>
      {problem === null ? (
        <div className="button-row">
          <CommandButton id="story.fullText" />
        </div>
      ) : (
        <Failed code={problem} url={story.url} />
      )}
    </div>
  );
}
