import type { ReactNode } from 'react';
import type { SearchHit } from '../../contract/story';
import { hitPieces } from '../state/search';
import { useTexts } from './model-context';

/** A text with the words that were looked for marked. Text nodes only, whatever the text holds. */
export function MarkedText({ hit }: { readonly hit: SearchHit }): ReactNode {
  return hitPieces(hit).map(({ at, text, isMarked }) =>
    isMarked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
  );
}

/** Where the words stand in a story that was found, one line a section. */
export function Hits({ hits }: { readonly hits: readonly SearchHit[] }): ReactNode {
  const { t } = useTexts();
  return hits.map((hit) => (
    <div key={hit.section} className="hit">
      <span>{t(`section.${hit.section}`)}:</span> <MarkedText hit={hit} />{' '}
    </div>
  ));
}
