import { fail, ok, type Result } from '../../../contract/errors';
import type { FolderRow } from '../../../contract/feeds';
import type { Database } from '../ports';
import { text } from './rows';
import { folderNumber } from './view-of';

const selectFolders = 'SELECT folder_id, name FROM folders';
const insert = 'INSERT INTO folders (name) VALUES (?1) RETURNING folder_id';
const rename = 'UPDATE folders SET name = ?2 WHERE folder_id = ?1';
const toTop = 'UPDATE feeds SET folder_id = NULL WHERE folder_id = ?1';
const remove = 'DELETE FROM folders WHERE folder_id = ?1';
const select = 'SELECT folder_id FROM folders WHERE folder_id = ?1';

export const readFolders = (database: Database): readonly FolderRow[] =>
  database.all(selectFolders).map((row) => ({ folderId: String(row.folder_id), name: text(row.name) }));

export const hasFolder = (database: Database, folderId: string): boolean =>
  database.get(select, folderNumber(folderId)) !== undefined;

export const insertFolder = (database: Database, name: string): string => String(database.get(insert, name)?.folder_id);

export function renameFolder(database: Database, folderId: string, name: string): Result<null> {
  const { changes } = database.run(rename, folderNumber(folderId), name);
  return changes > 0 ? ok(null) : fail('not-found', 'no such folder');
}

/** Its feeds stay, outside of every folder; removed ones too. */
export function deleteFolder(database: Database, folderId: string): Result<null> {
  database.run(toTop, folderNumber(folderId));
  const { changes } = database.run(remove, folderNumber(folderId));
  return changes > 0 ? ok(null) : fail('not-found', 'no such folder');
}
