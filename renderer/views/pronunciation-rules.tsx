import { type ReactNode, useState } from 'react';
import type { PronunciationList, PronunciationRow } from '../../contract/pronunciations';
import { foldText } from '../state/find';
import { Choice } from './fields';
import { HearButton } from './hear-button';
import { useTexts } from './model-context';
import { TextField } from './text-field';
import { languageName } from './voice-options';

interface RulesProps {
  readonly list: PronunciationList;
  /** The language of the shown story: what rules for all languages are tried in. */
  readonly own: string;
  readonly onChange: (row: PronunciationRow) => void;
  readonly onRemove: (row: PronunciationRow) => void;
}

/** More lines than anyone goes through with a key; typing narrows them. */
const maxShown = 100;
const every = 'every';

/** Lines in a language that hold a text, in what is written or in what is said. */
export function matchingRules(
  rules: readonly PronunciationRow[],
  language: string,
  query: string,
): readonly PronunciationRow[] {
  const wanted = foldText(query.trim());
  return rules.filter(
    (rule) =>
      (language === every || rule.language === language) &&
      foldText(`${rule.text} ${rule.sayAs ?? ''}`).includes(wanted),
  );
}

function Rule({
  row,
  own,
  onChange,
  onRemove,
}: Omit<RulesProps, 'list'> & { readonly row: PronunciationRow }): ReactNode {
  const { t, language } = useTexts();
  const { text, sayAs } = row;
  const marks = [
    row.language === 'all' ? t('fix.allLanguages') : languageName(row.language, language),
    ...(row.match === 'word' ? [] : [t(`fix.match.${row.match}`)]),
    ...(row.matchCase ? [t('fix.matchCase')] : []),
  ];
  return (
    <li className="rule">
      <p className="rule-text">
        {sayAs === null ? t('pronunciation.skipped', { text }) : t('pronunciation.said', { text, sayAs })}
      </p>
      <p className="rule-marks">{marks.join(' · ')}</p>
      <div className="button-row">
        {sayAs !== null && (
          <HearButton
            label={t('pronunciation.hear')}
            name={t('pronunciation.hearOne', { text })}
            text={sayAs}
            language={row.language === 'all' ? own : row.language}
            isVerbatim
          />
        )}
        <button
          type="button"
          className="button"
          aria-label={t('pronunciation.changeOne', { text })}
          onClick={() => onChange(row)}
        >
          {t('pronunciation.change')}
        </button>
        <button
          type="button"
          className="button"
          id={`remove-${row.ruleId}`}
          aria-label={t('pronunciation.removeOne', { text })}
          onClick={() => onRemove(row)}
        >
          {t('pronunciation.remove')}
        </button>
      </div>
    </li>
  );
}

/** The lines that count, by language, and below them the lines that do not. */
export function PronunciationRules(props: RulesProps): ReactNode {
  const { list, ...each } = props;
  const { t, language } = useTexts();
  const [wanted, setWanted] = useState(every);
  const [query, setQuery] = useState('');
  const tags = [...new Set(list.rules.map((rule) => rule.language))];
  const chosen = tags.includes(wanted) ? wanted : every;
  const found = matchingRules(list.rules, chosen, query);
  const nameOf = (tag: string): string => (tag === 'all' ? t('fix.allLanguages') : languageName(tag, language));
  const options = [{ id: every, name: t('pronunciation.every') }, ...tags.map((id) => ({ id, name: nameOf(id) }))];
  return (
    <>
      {list.rules.length > 0 && (
        <>
          <Choice label={t('pronunciation.language')} options={options} value={chosen} onChange={setWanted} />
          <TextField label={t('pronunciation.search')} value={query} onChange={setQuery} maxChars={100} isSearch />
        </>
      )}
      <p className="help-count">
        {found.length > maxShown
          ? t('pronunciation.some', { shown: maxShown, total: found.length })
          : t('pronunciation.count', { count: found.length })}
      </p>
      <ul className="rules">
        {found.slice(0, maxShown).map((row) => (
          <Rule key={row.ruleId} row={row} {...each} />
        ))}
      </ul>
      {list.problems.length > 0 && (
        <section>
          <h3>{t('pronunciation.problems')}</h3>
          <ul className="bad-lines">
            {list.problems.slice(0, maxShown).map(({ line, problem }) => (
              <li key={line}>{t('pronunciation.badLine', { line, problem: t(`pronunciation.problem.${problem}`) })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
