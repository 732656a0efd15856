import { type ReactNode, useState } from 'react';
import type { CommandGroup, KeymapRow } from '../../contract/keymap';
import { DialogFrame } from './dialog-frame';
import { matchingRows } from './help-rows';
import { useChordLabels } from './key-hint';
import { useModel, useTexts } from './model-context';

const groups: readonly CommandGroup[] = ['listen', 'move', 'story', 'feeds', 'view', 'app'];

function HelpRow({ row }: { readonly row: KeymapRow }): ReactNode {
  const { t } = useTexts();
  const chords = useChordLabels(row.id);
  return (
    <li className="help-row">
      <p className="help-name">
        <span>{t(`command.${row.id}`)}</span>
        <span className="help-keys">
          {chords.map((chord) => (
            <kbd key={chord}>{chord}</kbd>
          ))}
        </span>
      </p>
      <p className="help-text">{t(`help.${row.id}`)}</p>
    </li>
  );
}

function HelpGroup({ group, rows }: { readonly group: CommandGroup; readonly rows: readonly KeymapRow[] }): ReactNode {
  const { t } = useTexts();
  const own = rows.filter((row) => row.group === group);
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{t(`group.${group}`)}</h3>
      <ul className="help-list">
        {own.map((row) => (
          <HelpRow key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

/** F1: every command with its keys and what it does, searchable. */
export function HelpDialog(): ReactNode {
  const { announcer } = useModel();
  const { t } = useTexts();
  const [query, setQuery] = useState('');
  const rows = matchingRows(query, t);
  const look = (text: string): void => {
    setQuery(text);
    announcer.say({ kind: 'answer', text: t('help.count', { count: matchingRows(text, t).length }) });
  };
  return (
    <DialogFrame title={t('help.title')}>
      <label className="field-label" htmlFor="help-search">
        {t('help.search')}
      </label>
      <input
        id="help-search"
        type="search"
        // biome-ignore lint/a11y/noAutofocus: a dialog takes the focus when it opens, and searching is what it is for.
        autoFocus
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={query}
        onChange={(event) => look(event.target.value)}
      />
      <p className="help-count">{t('help.count', { count: rows.length })}</p>
      {groups.map((group) => (
        <HelpGroup key={group} group={group} rows={rows} />
      ))}
    </DialogFrame>
  );
}
