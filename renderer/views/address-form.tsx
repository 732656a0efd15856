import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { maxAddressChars } from '../../contract/limits';
import { type AddStep, stepText } from '../state/add-feed';
import { useTexts } from './model-context';
import { TextField } from './text-field';

interface AddressFormProps {
  readonly step: AddStep;
  readonly address: string;
  readonly onAddress: (address: string) => void;
  readonly onFind: () => void;
  readonly onStop: () => void;
  readonly onGoTo: (feedId: string) => void;
}

/** The field for an address, what became of the last one, and a way to stop while it is looked for. */
export function AddressForm({ step, address, onAddress, onFind, onStop, onGoTo }: AddressFormProps): ReactNode {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const problem = step.kind === 'ask' ? step.problem : null;
  const knownId = step.kind === 'ask' ? step.knownId : null;
  useEffect(() => {
    if (problem !== null) form.current?.querySelector('input')?.focus();
  }, [problem]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onFind();
  };
  return (
    <form ref={form} onSubmit={submit}>
      <TextField
        label={t('addFeed.address')}
        hint={t('addFeed.addressHint')}
        value={address}
        maxChars={maxAddressChars}
        isFirst
        {...(problem === null ? {} : { problem })}
        onChange={onAddress}
      />
      <div className="button-row">
        <button type="submit" className="button primary">
          {t('addFeed.find')}
        </button>
        {step.kind === 'looking' && (
          <button type="button" className="button" onClick={onStop}>
            {t('addFeed.cancel')}
          </button>
        )}
        {knownId !== null && (
          <button type="button" className="button" onClick={() => onGoTo(knownId)}>
            {t('addFeed.goTo')}
          </button>
        )}
      </div>
      {step.kind === 'looking' && <p className="message">{stepText(step, t)}</p>}
    </form>
  );
}
