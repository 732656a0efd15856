import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import type { FeedLine } from '../state/feed-lines';
import { Icon } from './icons';

interface FeedLineProps {
  readonly line: FeedLine;
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

/** One line of Feeds: one option with one label. */
export function FeedLineItem({ line, onFocus, onBlur, onPress }: FeedLineProps): ReactNode {
  return (
    <ListBoxItem
      id={line.id}
      className={line.isInFolder ? 'view in-folder' : 'view'}
      textValue={line.name}
      aria-label={line.label}
      onFocus={onFocus}
      onBlur={onBlur}
      onPress={onPress}
    >
      {line.kind === 'folder' && <Icon name={line.isClosed ? 'right' : 'down'} />}
      {line.kind === 'problems' && <Icon name="problem" />}
      <span className="view-name">
        {line.name}
        {line.note !== '' && <Note line={line} />}
      </span>{' '}
      <span className="count">{line.count}</span>
    </ListBoxItem>
  );
}
