import { type ReactNode, useId } from 'react';
import type { FoundFeed } from '../../contract/feeds';
import { titleOf } from '../state/add-feed';
import { useTexts } from './model-context';
import { languageName } from './voice-options';

/** What a feed is known by: its language and its newest stories. */
function About({ feed, id }: { readonly feed: FoundFeed; readonly id: string }): ReactNode {
  const { t, language } = useTexts();
  const spoken = feed.language === null ? null : languageName(feed.language, language);
  return (
    <div id={id} className="about-feed">
      {spoken !== null && <p>{t('addFeed.language', { language: spoken })}</p>}
      <p className="url">{feed.url}</p>
      {feed.headlines.length > 0 && (
        <>
          <p>{t('addFeed.headlines')}</p>
          <ul lang={feed.language ?? undefined}>
            {[...new Set(feed.headlines)].map((headline) => (
              <li key={headline}>{headline}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface FoundFeedsProps {
  readonly feeds: readonly FoundFeed[];
  readonly chosen: FoundFeed;
  readonly onChoose: (feed: FoundFeed) => void;
}

/** The feeds at an address: several to choose from, or the one that there is. */
export function FoundFeeds({ feeds, chosen, onChoose }: FoundFeedsProps): ReactNode {
  const { t } = useTexts();
  const id = useId();
  const [only] = feeds;
  if (feeds.length === 1 && only !== undefined) return <About feed={only} id={id} />;
  return (
    <fieldset className="found-feeds">
      <legend>{t('addFeed.choose')}</legend>
      {feeds.map((feed, at) => (
        <div key={feed.url} className="found-feed">
          <input
            type="radio"
            id={`${id}-${at}`}
            name={id}
            checked={feed === chosen}
            aria-describedby={`${id}-${at}-about`}
            // biome-ignore lint/a11y/noAutofocus: the answer to what was asked for takes the place of the field that had the focus.
            autoFocus={at === 0}
            onChange={() => onChoose(feed)}
          />
          <label htmlFor={`${id}-${at}`}>{titleOf(feed)}</label>
          <About feed={feed} id={`${id}-${at}-about`} />
        </div>
      ))}
    </fieldset>
  );
}
