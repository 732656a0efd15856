import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components/ListBox';
import type { FeedLine } from '../state/feed-lines';
import { Icon, type IconName } from './icons';

interface FeedLineProps {
  readonly line: FeedLine;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onPress: () => void;
}

function iconOf({ kind, isClosed, note }: FeedLine): IconName | null {
  if (kind === 'folder') return isClosed ? 'right' : 'down';
  return kind === 'problems' || (kind === 'feed' && note !== '') ? 'problem' : null;
}

/** One line of Feeds: one option with one label. */
export function FeedLineItem({ line, onFocus, onBlur, onPress }: FeedLineProps): ReactNode {
  const icon = iconOf(line);
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
      {icon !== null && <Icon name={icon} />}
      <span className="view-name">
        {line.name}
        {line.note !== '' && <span className="view-note"> {line.note}</span>}
      </span>{' '}
      <span className="count">{line.count}</span>
    </ListBoxItem>
  );
}
