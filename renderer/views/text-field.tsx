import { type ReactNode, useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxChars: number;
  readonly hint?: string;
  /** Why what was typed cannot be used. */
  readonly problem?: string;
  readonly isDisabled?: boolean;
  /** The field that takes the focus when a dialog opens. */
  readonly isFirst?: boolean;
  readonly isSearch?: boolean;
  /** BCP 47 of what is typed, so that a screen reader says it right. */
  readonly language?: string;
}

/** One line of text with its label above. */
export function TextField(props: TextFieldProps): ReactNode {
  const {
    label,
    value,
    onChange,
    maxChars,
    hint,
    problem,
    isDisabled = false,
    isFirst = false,
    isSearch,
    language,
  } = props;
  const id = useId();
  const described = [problem === undefined ? '' : `${id}-problem`, hint === undefined ? '' : `${id}-hint`];
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={isSearch === true ? 'search' : 'text'}
        // biome-ignore lint/a11y/noAutofocus: a dialog takes the focus when it opens, and this field is what it is for.
        autoFocus={isFirst}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={maxChars}
        disabled={isDisabled}
        lang={language}
        aria-describedby={described.join(' ').trim() || undefined}
        aria-invalid={problem === undefined ? undefined : true}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
