import { Fragment, type ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import { hitsBelow, markLabels } from '../state/labels';
import type { HeadlineLine } from './headline-lines';
import { Hits, MarkedText } from './hits';
import { useTexts } from './model-context';
import { isNarrow } from './narrow';

interface HeadlineProps {
  readonly line: HeadlineLine;
  readonly onTap: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What is seen of a line. It stands in the name too, in the same order (WCAG 2.5.3); the minutes are an extra for the eyes. */
function HeadlineText({ line }: { readonly line: HeadlineLine }): ReactNode {
  const { t } = useTexts();
  const { row } = line;
  const inHeadline = row.hits?.find(({ section, text }) => section === 'headline' && text === row.headline);
  return (
    <>
      <div className="headline-text">{inHeadline === undefined ? row.headline : <MarkedText hit={inHeadline} />}</div>{' '}
      <div className="headline-detail" data-minutes={t('story.min', { count: row.minutes })}>
        {[row.source, line.age, ...markLabels(row, t)].map((part) => (
          <Fragment key={part}>
            <span>{part}</span>{' '}
          </Fragment>
        ))}
      </div>
      <Hits hits={hitsBelow(row)} />
    </>
  );
}

/** One line of Headlines: one option with one label. Runs for each of thousands of lines, so what only a drawn line needs is inside. */
export function Headline({ line, onTap, onFocus, onBlur }: HeadlineProps): ReactNode {
  const { row } = line;
  return (
    <ListBoxItem
      id={line.id}
      className={row.isRead ? 'headline-line' : 'headline-line unread'}
      textValue={row.headline}
      aria-label={line.label}
      lang={row.language}
      onFocus={onFocus}
      onBlur={onBlur}
      onPress={(event) => {
        // Where the story would stay hidden behind the list, one click is enough to go there.
        if (event.pointerType === 'mouse' && isNarrow()) onTap();
      }}
    >
      <HeadlineText line={line} />
    </ListBoxItem>
  );
}
