import type { ComponentProps, ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import type { FeedLine } from '../state/feed-lines';
import { Icon } from './icons';
import { type LinesNow, useLineNow } from './use-feed-lines';

interface PartProps {
  readonly line: FeedLine;
  readonly now: LinesNow;
}

interface FeedLineProps extends PartProps {
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPress: () => void;
}

/** Why a feed gives nothing, in words; a sign only where something is wrong. */
function Note({ line }: { readonly line: FeedLine }): ReactNode {
  return (
    <span className="view-note">
      {line.hasProblem && <Icon name="problem" />} {line.note}
    </span>
  );
}

/** The option itself. It follows its label alone, without React Aria, which would draw all lines for it. */
function Labelled({ line, now, ...props }: PartProps & ComponentProps<'div'>): ReactNode {
  const name = { 'aria-label': useLineNow(now, line).label };
  return <div {...props} {...name} />;
}

function Words(props: PartProps): ReactNode {
  const line = useLineNow(props.now, props.line);
  return (
    <>
      {line.kind === 'folder' && <Icon name={line.isClosed ? 'right' : 'down'} />}
      {line.kind === 'problems' && <Icon name="problem" />}
      <span className="view-name">
        {line.name}
        {line.note !== '' && <Note line={line} />}
      </span>{' '}
      <span className="count">{line.count}</span>
    </>
  );
}

/** One line of Feeds: one option with one label. */
export function FeedLineItem({ line, now, onFocus, onBlur, onPress }: FeedLineProps): ReactNode {
  return (
    <ListBoxItem
      id={line.id}
      className={line.isInFolder ? 'view in-folder' : 'view'}
      textValue={line.name}
      // React Aria asks for a name; `Labelled` puts the one of now in its place.
      aria-label={line.label}
      // A line has no address, so its element is no link.
      render={(props) => <Labelled {...(props as ComponentProps<'div'>)} line={line} now={now} />}
      onFocus={onFocus}
      onBlur={onBlur}
      onPress={onPress}
    >
      <Words line={line} now={now} />
    </ListBoxItem>
  );
}
