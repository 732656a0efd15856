import type { ReactNode } from 'react';
import { refreshMinutes } from '../../contract/limits';
import type { Settings } from '../../contract/settings';
import type { Translate } from '../state/labels';
import { Choice, type Option } from './fields';
import { useTexts } from './model-context';
import { type FieldsProps, Toggle } from './toggle';

/** What is offered; another number that stands in the settings is offered too. */
const daysOffered = [7, 14, 30, 60, 90, 180, 365, 1_095, 3_650];
const storiesOffered = [50, 100, 200, 500, 1_000, 2_000, 5_000];

export function everyText(minutes: number, t: Translate): string {
  if (minutes === 0) return t('settings.refreshNever');
  const hours = minutes / 60;
  return Number.isInteger(hours)
    ? t('settings.everyHours', { count: hours })
    : t('settings.everyMinutes', { count: minutes });
}

interface NumberChoiceProps<N extends number> {
  readonly label: string;
  readonly offered: readonly N[];
  readonly value: N;
  readonly show: (value: N) => string;
  readonly onChange: (value: N) => void;
}

/** One of a few numbers. */
function NumberChoice<N extends number>({ label, offered, value, show, onChange }: NumberChoiceProps<N>): ReactNode {
  const numbers = [...new Set([...offered, value])].sort((one, other) => one - other);
  const options: readonly Option<string>[] = numbers.map((number) => ({ id: String(number), name: show(number) }));
  return (
    <Choice
      label={label}
      options={options}
      value={String(value)}
      onChange={(id) => {
        const chosen = numbers.find((number) => String(number) === id);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

function KeepFields({ settings, change }: FieldsProps): ReactNode {
  const { t } = useTexts();
  return (
    <>
      <NumberChoice
        label={t('settings.keepDays')}
        offered={daysOffered}
        value={settings.keepDays}
        show={(count) => t('settings.days', { count })}
        onChange={(keepDays) => change({ keepDays })}
      />
      <NumberChoice
        label={t('settings.keepPerFeed')}
        offered={storiesOffered}
        value={settings.keepPerFeed}
        show={(count) => t('settings.stories', { count })}
        onChange={(keepPerFeed) => change({ keepPerFeed })}
      />
      <p className="hint">{t('settings.keepHint')}</p>
    </>
  );
}

/** When feeds are asked, what the lists show, and how long stories stay. */
export function FeedFields(props: FieldsProps): ReactNode {
  const { settings, change } = props;
  const { t } = useTexts();
  const orders: readonly Settings['listOrder'][] = ['newest', 'oldest'];
  return (
    <section>
      <h3>{t('settings.feeds')}</h3>
      <Toggle {...props} name="refreshOnStart" />
      <NumberChoice
        label={t('settings.refreshEveryMinutes')}
        offered={refreshMinutes}
        value={settings.refreshEveryMinutes}
        show={(minutes) => everyText(minutes, t)}
        onChange={(refreshEveryMinutes) => change({ refreshEveryMinutes })}
      />
      <Choice
        label={t('settings.listOrder')}
        options={orders.map((id) => ({ id, name: t(`settings.listOrder.${id}`) }))}
        value={settings.listOrder}
        onChange={(listOrder) => change({ listOrder })}
      />
      <Toggle {...props} name="unreadOnly" />
      <Toggle {...props} name="groupDuplicates" />
      <Toggle {...props} name="heardIsRead" />
      <KeepFields {...props} />
    </section>
  );
}
