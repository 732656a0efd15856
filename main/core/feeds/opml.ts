/** One feed of a list of feeds. */
export interface OpmlFeed {
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  /** Folders within folders are one name: "Outer / Inner". Null: in no folder. */
  readonly folder: string | null;
}

export interface OpmlFeeds {
  /** In the order of the file, each address once. */
  readonly feeds: readonly OpmlFeed[];
  /** Entries without a web address. */
  readonly refusedCount: number;
}

/** Between the names of folders within folders. */
export const folderSeparator = ' / ';
