import type { ViewId } from '../../../contract/story';

/** A view taken apart into the kind that has its own statement and the feed or folder it is about. */
export interface View {
  readonly kind: 'all' | 'saved' | 'edition' | 'feed' | 'folder';
  /** Feed id or folder number; null for the others. */
  readonly subject: string | number | null;
  readonly unreadOnly: boolean;
}

export function viewOf(view: ViewId, unreadOnly = false): View {
  if (view === 'unread') return { kind: 'all', subject: null, unreadOnly: true };
  if (view === 'all' || view === 'saved' || view === 'edition') return { kind: view, subject: null, unreadOnly };
  const subject = view.slice(view.indexOf(':') + 1);
  return view.startsWith('feed:')
    ? { kind: 'feed', subject, unreadOnly }
    : { kind: 'folder', subject: folderNumber(subject), unreadOnly };
}

/** -1, which is no folder, for an id that was never given. */
export const folderNumber = (folderId: string): number => (/^\d{1,15}$/.test(folderId) ? Number(folderId) : -1);
