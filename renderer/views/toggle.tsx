import type { ReactNode } from 'react';
import type { Settings } from '../../contract/settings';
import { Check } from './fields';
import { useTexts } from './model-context';

export interface FieldsProps {
  readonly settings: Settings;
  readonly change: (change: Partial<Settings>) => void;
}

type Switch = {
  readonly [K in keyof Settings]: Settings[K] extends boolean ? K : never;
}[keyof Settings];

/** A yes-or-no setting; its texts are `settings.<name>` and, where there is more to say, a hint. */
export function Toggle({
  name,
  hint,
  settings,
  change,
}: FieldsProps & { readonly name: Switch; readonly hint?: string }): ReactNode {
  const { t } = useTexts();
  return (
    <Check
      label={t(`settings.${name}`)}
      {...(hint === undefined ? {} : { hint: t(hint) })}
      isChecked={settings[name]}
      onChange={(isOn) => change({ [name]: isOn })}
    />
  );
}
