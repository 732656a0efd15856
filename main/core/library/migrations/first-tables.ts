import type { Migration } from './migration';

export const firstTables: Migration = (database) => {
  database.script(`
    CREATE TABLE stories (
      row_id INTEGER PRIMARY KEY,
      story_id TEXT NOT NULL UNIQUE,
      origin TEXT NOT NULL CHECK (origin IN ('edition', 'file')),
      edition_order INTEGER,
      content_hash TEXT NOT NULL,
      language TEXT NOT NULL,
      source TEXT NOT NULL,
      author TEXT,
      url TEXT,
      published_at TEXT,
      added_at TEXT NOT NULL,
      spoken_words INTEGER NOT NULL,
      headline TEXT NOT NULL,
      summary TEXT,
      article_blocks TEXT NOT NULL,
      article_text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX stories_by_content ON stories (content_hash);

    -- Apart from stories and without a foreign key: what somebody did outlives the story.
    CREATE TABLE statuses (
      story_id TEXT PRIMARY KEY,
      is_read INTEGER NOT NULL DEFAULT 0,
      is_saved INTEGER NOT NULL DEFAULT 0,
      is_heard INTEGER NOT NULL DEFAULT 0,
      section TEXT CHECK (section IN ('headline', 'summary', 'article')),
      offset_chars INTEGER,
      offset_ms REAL,
      updated_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      view TEXT NOT NULL,
      story_id TEXT
    ) STRICT;

    CREATE VIRTUAL TABLE story_search USING fts5(
      headline, summary, article_text,
      content = 'stories', content_rowid = 'row_id',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER stories_search_insert AFTER INSERT ON stories BEGIN
      INSERT INTO story_search (rowid, headline, summary, article_text)
      VALUES (new.row_id, new.headline, new.summary, new.article_text);
    END;
    CREATE TRIGGER stories_search_delete AFTER DELETE ON stories BEGIN
      INSERT INTO story_search (story_search, rowid, headline, summary, article_text)
      VALUES ('delete', old.row_id, old.headline, old.summary, old.article_text);
    END;
    CREATE TRIGGER stories_search_update AFTER UPDATE OF row_id, headline, summary, article_text ON stories BEGIN
      INSERT INTO story_search (story_search, rowid, headline, summary, article_text)
      VALUES ('delete', old.row_id, old.headline, old.summary, old.article_text);
      INSERT INTO story_search (rowid, headline, summary, article_text)
      VALUES (new.row_id, new.headline, new.summary, new.article_text);
    END;

    PRAGMA user_version = 1;
  `);
};
