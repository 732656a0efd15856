import type { ReactNode } from 'react';
import { maxTitleChars } from '../../contract/limits';
import type { FolderChoice } from '../state/add-feed';
import { useStore } from '../state/store';
import { Choice } from './fields';
import { useModel, useTexts } from './model-context';
import { TextField } from './text-field';

interface FolderFieldProps {
  readonly choice: FolderChoice;
  readonly onChange: (choice: FolderChoice) => void;
  readonly isFirst?: boolean;
}

const idOf = (choice: FolderChoice): string => ('newName' in choice ? 'new' : `in:${choice.folderId ?? ''}`);

/** Which folder a feed is in: none, one that is there, or a new one. */
export function FolderField({ choice, onChange, isFirst = false }: FolderFieldProps): ReactNode {
  const model = useModel();
  const { t } = useTexts();
  const folders = useStore(model.feeds, (list) => list.folders);
  const options = [
    { id: 'in:', name: t('feeds.noFolder') },
    ...folders.map(({ folderId, name }) => ({ id: `in:${folderId}`, name })),
    { id: 'new', name: t('feeds.newFolder') },
  ];
  return (
    <>
      <Choice
        label={t('feeds.inFolder')}
        options={options}
        value={idOf(choice)}
        isFirst={isFirst}
        onChange={(id) => onChange(id === 'new' ? { newName: '' } : { folderId: id.slice(3) || null })}
      />
      {'newName' in choice && (
        <TextField
          label={t('feeds.folderName')}
          value={choice.newName}
          maxChars={maxTitleChars}
          onChange={(newName) => onChange({ newName })}
        />
      )}
    </>
  );
}
