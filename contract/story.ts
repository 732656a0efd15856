import type { SilenceClass } from './silence';

/** The three parts of a story that are read aloud. */
export const sections = ['headline', 'summary', 'article'] as const;
export type Section = (typeof sections)[number];

/** Lists a person can choose in Feeds. */
export const viewNames = ['all', 'unread', 'saved', 'edition'] as const;
export type ViewName = (typeof viewNames)[number];

/** Any list: one of the fixed ones, the stories of a feed, or those of all feeds in a folder. */
export type ViewId = ViewName | `feed:${string}` | `folder:${string}`;

export const isViewName = (text: string): text is ViewName => viewNames.some((name) => name === text);

/** Whether a text has the form of a view; the feed or folder it names may be gone. */
export const isViewId = (text: string): text is ViewId => isViewName(text) || /^(feed|folder):[\w-]{1,64}$/.test(text);

/** By the date a story gives, at most its arrival, else by its arrival. */
export type ListOrder = 'newest' | 'oldest';

/** `row`: the cells of a table's row as one text. `image`: the text that stands for an image. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'quotation'
  | 'caption'
  | 'code'
  | 'row'
  | 'image'
  | 'separator';

/** A stretch of text with the same properties. Text only, never markup. */
export interface Run {
  readonly text: string;
  readonly emphasis?: true;
  readonly strong?: true;
  readonly href?: string;
  /** BCP 47 tag where it differs from the story's. */
  readonly language?: string;
}

export interface Block {
  readonly kind: BlockKind;
  /** Heading level 1–6 or list depth from 1. */
  readonly level?: number;
  readonly runs: readonly Run[];
}

/** A block as it is drawn; `startChars` is where its text begins in the section, in UTF-16 units. */
export interface BlockView extends Block {
  readonly startChars: number;
  /** The block goes on where the one before ended: a long paragraph drawn in pieces. */
  readonly continues?: true;
}

/** A sentence: half-open range of UTF-16 units in the section's text. `block` is an index into the blocks of the same view. */
export interface SentenceSpan {
  readonly startChars: number;
  readonly endChars: number;
  readonly block: number;
  /** Why the voice leaves it out by default; absent where it is read. It is shown in any case. */
  readonly silence?: SilenceClass;
}

/**
 * A section's text is the text of its blocks joined with one line feed each. Pieces of one long paragraph (`continues`) follow without it.
 * Offsets count from the start of the whole section, also in later parts.
 */
export interface SectionView {
  readonly blocks: readonly BlockView[];
  readonly sentences: readonly SentenceSpan[];
  /** The summary is missing and the article's first paragraphs stand in for it. */
  readonly isStandIn: boolean;
}

/** Where reading is. The sentence is derived from the offset, because cutting rules may change. */
export interface Place {
  readonly storyId: string;
  readonly section: Section;
  readonly offsetChars: number;
  readonly offsetMs: number;
}

export interface StoryStatus {
  readonly isRead: boolean;
  readonly isSaved: boolean;
  readonly isHeard: boolean;
}

/** One line of the list of headlines. */
export interface StoryRow extends StoryStatus {
  readonly storyId: string;
  readonly headline: string;
  readonly source: string;
  /** UTC, ISO 8601, or null when the story does not tell. */
  readonly publishedAt: string | null;
  readonly addedAt: string;
  /** Listening time of all sections at rate 1, whole minutes, at least 1. */
  readonly minutes: number;
  readonly language: string;
  /** The feed it came with; left out for files and the sample edition. */
  readonly feedId?: string;
  /** The feed gives the beginning only, and the article has not been fetched. */
  readonly isTeaser?: true;
  /** How many other sources have the same story, where a list shows it only once, and of a story that is open. */
  readonly alsoIn?: number;
}

/** A stretch of a section around what was looked for. `marks` are half-open ranges of UTF-16 units in `text`. */
export interface SearchHit {
  readonly section: Section;
  readonly text: string;
  readonly marks: readonly (readonly [startChars: number, endChars: number])[];
}

export interface FoundRow extends StoryRow {
  /** At most one a section; empty where a match lies across what the excerpt can show. */
  readonly hits: readonly SearchHit[];
}

export interface FoundStories {
  /** Best first. */
  readonly rows: readonly FoundRow[];
  /** All that were found; `maxCountedRows` means that many or more. */
  readonly totalCount: number;
}

export interface StoryView extends StoryRow {
  readonly author: string | null;
  readonly url: string | null;
  /** A large article comes in parts, counted from 0; headline and summary come with each. */
  readonly part: number;
  readonly parts: number;
  /** UTF-16 units of the whole article's text, all parts. */
  readonly articleChars: number;
  readonly sections: Readonly<Record<Section, SectionView>>;
  /** Where reading of this story was, or null. */
  readonly place: Place | null;
}

/** A part of a list, in its order. */
export interface ListPart {
  readonly rows: readonly StoryRow[];
  /** The story after which the list goes on; null at its end. It need not be among `rows`: of joined copies only one is. */
  readonly next: string | null;
}

/** A part of a list on its way to the page. As text its lines cross three processes in a third of the time that objects take. */
export interface ListPartText extends Pick<ListPart, 'next'> {
  /** JSON of `StoryRow[]`. */
  readonly rowsJson: string;
}

/** The beginning of a list. */
export interface LibraryList<View extends ViewId = ViewName> extends ListPart {
  readonly view: View;
  /** Lines of the whole list, at most `maxListRows`. */
  readonly totalCount: number;
  /** JSON of `StoryRow[]`: the lines after `rows`, down to the story that was asked for, where it stands further down. */
  readonly restJson?: string;
  readonly counts: Readonly<Record<ViewName, number>>;
}

/** What a change of one story changed beside it. */
export interface ChangedStory extends Partial<StoryStatus> {
  readonly storyId: string;
}

/** Numbers that follow from statuses. */
export interface ChangedCounts {
  readonly counts: Readonly<Record<ViewName, number>>;
  readonly feeds: readonly { readonly feedId: string; readonly unreadCount: number }[];
}
