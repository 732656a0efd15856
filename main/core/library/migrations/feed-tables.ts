import type { Migration } from './migration';

const takeOutFirstStories = `
  DROP TRIGGER stories_search_insert;
  DROP TRIGGER stories_search_delete;
  DROP TRIGGER stories_search_update;
  DROP TABLE story_search;
  DROP INDEX stories_by_content;
  ALTER TABLE stories RENAME TO first_stories;
`;

const feeds = `
  CREATE TABLE folders (
    folder_id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    sort INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE feeds (
    feed_id TEXT PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    custom_title TEXT,
    site_url TEXT,
    language TEXT,
    folder_id INTEGER,
    sort INTEGER NOT NULL DEFAULT 0,
    is_paused INTEGER NOT NULL DEFAULT 0,
    full_text TEXT NOT NULL DEFAULT 'auto' CHECK (full_text IN ('auto', 'on', 'off')),
    typed_host TEXT,
    etag TEXT,
    last_modified TEXT,
    content_hash TEXT,
    -- Where it told that it has moved for good, while another feed stands at that address.
    moved_url TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    problem_code TEXT,
    problem_since TEXT,
    checked_at TEXT,
    changed_at TEXT,
    retry_at TEXT,
    is_gone INTEGER NOT NULL DEFAULT 0,
    removed_at TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX feeds_of_folder ON feeds (folder_id) WHERE folder_id IS NOT NULL;
`;

/**
 * A line of a list and its text are apart: marking thousands as read rewrites short rows, and a list never turns the pages of articles.
 * The flags repeat what `statuses` holds, by trigger, because an index cannot span two tables. `page` has no use yet: a CHECK cannot be
 * altered, and stories read from a web page will come.
 */
const stories = `
  CREATE TABLE stories (
    -- Never given twice, because duplicate_group refers to it after the row is gone.
    row_id INTEGER PRIMARY KEY AUTOINCREMENT,
    story_id TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL CHECK (origin IN ('edition', 'file', 'page', 'feed')),
    edition_order INTEGER,
    feed_id TEXT,
    item_key TEXT,
    content_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    author TEXT,
    url TEXT,
    url_key TEXT,
    published_at TEXT,
    added_at TEXT NOT NULL,
    -- Nothing was published after it arrived, whatever a feed says.
    sorted_at TEXT NOT NULL GENERATED ALWAYS AS (min(coalesce(published_at, added_at), added_at)) VIRTUAL,
    spoken_words INTEGER NOT NULL,
    headline TEXT NOT NULL,
    enclosures TEXT,
    is_teaser INTEGER NOT NULL DEFAULT 0,
    full_text TEXT NOT NULL DEFAULT 'none' CHECK (full_text IN ('none', 'stored', 'stale', 'failed')),
    is_read INTEGER NOT NULL DEFAULT 0,
    is_saved INTEGER NOT NULL DEFAULT 0,
    is_heard INTEGER NOT NULL DEFAULT 0,
    -- Its feed was removed.
    is_hidden INTEGER NOT NULL DEFAULT 0,
    -- It was in the feed's last answer that had any stories.
    is_in_feed INTEGER NOT NULL DEFAULT 0,
    duplicate_group INTEGER
  ) STRICT;

  INSERT INTO stories (row_id, story_id, origin, edition_order, content_hash, language, source, author, url, published_at, added_at,
    spoken_words, headline, is_read, is_saved, is_heard)
  SELECT s.row_id, s.story_id, s.origin, s.edition_order, s.content_hash, s.language, s.source, s.author, s.url, s.published_at,
    s.added_at, s.spoken_words, s.headline, coalesce(t.is_read, 0), coalesce(t.is_saved, 0), coalesce(t.is_heard, 0)
  FROM first_stories s LEFT JOIN statuses t ON t.story_id = s.story_id;

  CREATE INDEX stories_by_content ON stories (content_hash);
  CREATE INDEX stories_by_link ON stories (url_key) WHERE url_key IS NOT NULL;
  -- With the columns of their conditions, so that counting reads the index alone.
  CREATE INDEX stories_by_date ON stories (sorted_at, row_id, origin) WHERE is_hidden = 0 AND origin <> 'edition';
  CREATE INDEX stories_unread ON stories (sorted_at, row_id, origin, is_read, is_hidden)
    WHERE is_read = 0 AND is_hidden = 0 AND origin <> 'edition';
  CREATE INDEX stories_saved ON stories (sorted_at) WHERE is_saved = 1;
  CREATE INDEX stories_of_edition ON stories (edition_order, is_read, is_saved) WHERE origin = 'edition';
  CREATE INDEX stories_of_feed ON stories (feed_id, sorted_at) WHERE feed_id IS NOT NULL;
  CREATE INDEX stories_unread_of_feed ON stories (feed_id, sorted_at) WHERE feed_id IS NOT NULL AND is_read = 0;
  CREATE INDEX stories_to_clean ON stories (feed_id, is_in_feed, is_saved, added_at) WHERE feed_id IS NOT NULL;
  CREATE INDEX stories_hidden ON stories (row_id) WHERE is_hidden = 1;
  CREATE INDEX stories_in_groups ON stories (duplicate_group) WHERE duplicate_group IS NOT NULL;
`;

const statuses = `
  -- The call that marked it as read together with others, as long as nobody changed it since.
  ALTER TABLE statuses ADD COLUMN read_mark INTEGER;
  CREATE INDEX statuses_of_mark ON statuses (read_mark) WHERE read_mark IS NOT NULL;
  CREATE TABLE read_marks (
    mark_id INTEGER PRIMARY KEY AUTOINCREMENT,
    marked_at TEXT NOT NULL
  ) STRICT;

  CREATE TRIGGER statuses_insert AFTER INSERT ON statuses BEGIN
    UPDATE stories SET is_read = new.is_read, is_saved = new.is_saved, is_heard = new.is_heard WHERE story_id = new.story_id;
  END;
  CREATE TRIGGER statuses_update AFTER UPDATE OF is_read, is_saved, is_heard ON statuses
  WHEN old.is_read <> new.is_read OR old.is_saved <> new.is_saved OR old.is_heard <> new.is_heard BEGIN
    UPDATE stories SET is_read = new.is_read, is_saved = new.is_saved, is_heard = new.is_heard WHERE story_id = new.story_id;
  END;

  -- What retention took out and a feed may still bring: it is no news.
  CREATE TABLE purged (
    story_id TEXT PRIMARY KEY,
    feed_id TEXT NOT NULL,
    seen_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX purged_by_time ON purged (seen_at);

  -- Sketches of the last days' stories, to find near-duplicates without reading them all.
  CREATE TABLE story_bands (
    band INTEGER NOT NULL,
    row_id INTEGER NOT NULL,
    PRIMARY KEY (band, row_id)
  ) STRICT, WITHOUT ROWID;
`;

/** Chinese, Japanese and Korean have no spaces to find words by: their stories are searched by three characters in a row. */
const texts = `
  CREATE TABLE story_texts (
    row_id INTEGER PRIMARY KEY,
    headline TEXT NOT NULL,
    summary TEXT,
    article_text TEXT NOT NULL,
    article_blocks TEXT NOT NULL,
    is_unspaced INTEGER NOT NULL GENERATED ALWAYS AS (
      headline GLOB '*[぀-ヿ㐀-鿿가-힯]*' OR substr(article_text, 1, 200) GLOB '*[぀-ヿ㐀-鿿가-힯]*'
    ) VIRTUAL
  ) STRICT;
  INSERT INTO story_texts (row_id, headline, summary, article_text, article_blocks)
  SELECT row_id, headline, summary, article_text, article_blocks FROM first_stories;
  DROP TABLE first_stories;
  CREATE INDEX texts_unspaced ON story_texts (row_id) WHERE is_unspaced = 1;

  CREATE TRIGGER stories_delete AFTER DELETE ON stories BEGIN
    DELETE FROM story_texts WHERE row_id = old.row_id;
  END;
  CREATE TRIGGER stories_headline AFTER UPDATE OF headline ON stories WHEN old.headline <> new.headline BEGIN
    UPDATE story_texts SET headline = new.headline WHERE row_id = new.row_id;
  END;
`;

const search = `
  CREATE VIRTUAL TABLE story_search USING fts5(
    headline, summary, article_text,
    content = 'story_texts', content_rowid = 'row_id',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  INSERT INTO story_search (story_search, rank) VALUES ('rank', 'bm25(10.0, 3.0, 1.0)');
  INSERT INTO story_search (story_search) VALUES ('rebuild');
  CREATE TRIGGER texts_insert AFTER INSERT ON story_texts BEGIN
    INSERT INTO story_search (rowid, headline, summary, article_text)
    VALUES (new.row_id, new.headline, new.summary, new.article_text);
  END;
  CREATE TRIGGER texts_delete AFTER DELETE ON story_texts BEGIN
    INSERT INTO story_search (story_search, rowid, headline, summary, article_text)
    VALUES ('delete', old.row_id, old.headline, old.summary, old.article_text);
  END;
  CREATE TRIGGER texts_update AFTER UPDATE OF headline, summary, article_text ON story_texts BEGIN
    INSERT INTO story_search (story_search, rowid, headline, summary, article_text)
    VALUES ('delete', old.row_id, old.headline, old.summary, old.article_text);
    INSERT INTO story_search (rowid, headline, summary, article_text)
    VALUES (new.row_id, new.headline, new.summary, new.article_text);
  END;

  -- Without a table of its own: only some of the stories are in it.
  CREATE VIRTUAL TABLE unspaced_search USING fts5(
    headline, summary, article_text,
    content = '', contentless_delete = 1,
    tokenize = 'trigram remove_diacritics 1'
  );
  INSERT INTO unspaced_search (unspaced_search, rank) VALUES ('rank', 'bm25(10.0, 3.0, 1.0)');
  INSERT INTO unspaced_search (rowid, headline, summary, article_text)
  SELECT row_id, headline, summary, article_text FROM story_texts WHERE is_unspaced = 1;
  CREATE TRIGGER unspaced_insert AFTER INSERT ON story_texts WHEN new.is_unspaced = 1 BEGIN
    INSERT INTO unspaced_search (rowid, headline, summary, article_text)
    VALUES (new.row_id, new.headline, new.summary, new.article_text);
  END;
  CREATE TRIGGER unspaced_delete AFTER DELETE ON story_texts WHEN old.is_unspaced = 1 BEGIN
    DELETE FROM unspaced_search WHERE rowid = old.row_id;
  END;
  CREATE TRIGGER unspaced_update AFTER UPDATE OF headline, summary, article_text ON story_texts
  WHEN old.is_unspaced = 1 OR new.is_unspaced = 1 BEGIN
    DELETE FROM unspaced_search WHERE rowid = old.row_id;
    INSERT INTO unspaced_search (rowid, headline, summary, article_text)
    SELECT new.row_id, new.headline, new.summary, new.article_text WHERE new.is_unspaced = 1;
  END;
`;

/**
 * Feeds, folders, and stories that come with feeds. SQLite cannot alter a CHECK, so the table of stories is made anew; nothing else of it
 * changes, and every story keeps its row number.
 */
export const feedTables: Migration = (database) => {
  database.script(takeOutFirstStories);
  database.script(feeds);
  database.script(stories);
  database.script(statuses);
  database.script(texts);
  database.script(search);
  database.script('PRAGMA user_version = 2;');
};
