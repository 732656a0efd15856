import { Fragment, type ReactNode, useContext, useRef, useState } from 'react';
import { mergeProps } from 'react-aria/mergeProps';
import { useOption } from 'react-aria/useListBox';
import { ListStateContext } from 'react-aria-components/ListBox';
import { hitsBelow, markLabels } from '../state/labels';
import type { ListRow } from '../state/library';
import { ageOf, useHeadlineLabel, useSurroundings } from './headline-label';
import { Hits, MarkedText } from './hits';
import { useTexts } from './model-context';

interface HeadlineProps {
  readonly row: ListRow;
  /** From 0. */
  readonly index: number;
}

/** What is seen of a line. It stands in the name too, in the same order (WCAG 2.5.3); the minutes are an extra for the eyes. */
function HeadlineText({ row, age }: { readonly row: ListRow; readonly age: string }): ReactNode {
  const { t } = useTexts();
  const inHeadline = row.hits?.find(({ section, text }) => section === 'headline' && text === row.headline);
  return (
    <>
      <div className="headline-text">{inHeadline === undefined ? row.headline : <MarkedText hit={inHeadline} />}</div>{' '}
      <div className="headline-detail" data-minutes={t('story.min', { count: row.minutes })}>
        {[row.source, age, ...markLabels(row, t)].map((part) => (
          <Fragment key={part}>
            <span>{part}</span>{' '}
          </Fragment>
        ))}
      </div>
      <Hits hits={hitsBelow(row)} />
    </>
  );
}

/** One line of Headlines: one option with one label. It tells the length of the whole list, also before all lines have come. */
export function Headline({ row, index }: HeadlineProps): ReactNode {
  const state = useContext(ListStateContext);
  if (state === null) throw new Error('a line stands outside its list');
  const surroundings = useSurroundings();
  const [hasFocus, setHasFocus] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const label = useHeadlineLabel(row, surroundings, hasFocus);
  // React Aria would count the lines it knows, one by one.
  const own = { key: row.storyId, 'aria-label': label, isVirtualized: false };
  const { optionProps, isFocusVisible, isSelected } = useOption(own, state, ref);
  const focus = {
    onFocus: () => {
      setHasFocus(true);
      surroundings.onFocus(row.storyId);
    },
    onBlur: () => {
      setHasFocus(false);
      surroundings.onBlur();
    },
  };
  const place = { 'aria-posinset': index + 1, 'aria-setsize': surroundings.totalCount };
  return (
    <div
      {...mergeProps(optionProps, focus, place)}
      ref={ref}
      className={row.isRead ? 'headline-line' : 'headline-line unread'}
      lang={row.language}
      data-selected={isSelected || undefined}
      data-focus-visible={isFocusVisible || undefined}
    >
      <HeadlineText row={row} age={ageOf(row, surroundings)} />
    </div>
  );
}
