import type { ReactNode } from 'react';
import { siteOf } from '../state/add-feed';
import { useTexts } from './model-context';

interface FoundPageProps {
  readonly url: string;
  readonly title: string;
  readonly onRead: () => void;
  readonly onLook: (address: string) => void;
  readonly onBack: () => void;
}

/** The address leads to a page: it can be read now, or the feed of its site looked for. */
export function FoundPage({ url, title, onRead, onLook, onBack }: FoundPageProps): ReactNode {
  const { t } = useTexts();
  const site = siteOf(url);
  return (
    <>
      <p className="message">{t('addFeed.isPage')}</p>
      <p>{title}</p>
      <p className="url">{url}</p>
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          // biome-ignore lint/a11y/noAutofocus: the answer to what was asked for takes the place of the field that had the focus.
          autoFocus
          onClick={onRead}
        >
          {t('addFeed.readNow')}
        </button>
        {site !== null && (
          <button type="button" className="button" onClick={() => onLook(site)}>
            {t('addFeed.lookForFeed')}
          </button>
        )}
        <button type="button" className="button" onClick={onBack}>
          {t('addFeed.back')}
        </button>
      </div>
    </>
  );
}
