import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { Icon } from './icons';

export interface Option<T extends string> {
  readonly id: T;
  readonly name: string;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** It takes the focus when a dialog opens. */
  readonly isFirst?: boolean;
}

/** One of a few. */
export function Choice<T extends string>({ label, options, value, onChange, isFirst }: ChoiceProps<T>): ReactNode {
  return (
    <Select
      className="field"
      autoFocus={isFirst === true}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      <Label className="field-label">{label}</Label>
      <Button className="button select">
        <SelectValue />
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem className="menu-item" textValue={option.name}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

interface AmountProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** How a number is shown, with its unit. */
  readonly show: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A number between two ends. It is kept when the thumb comes to rest, not for every step on the way. */
export function Amount({ label, min, max, step, value, show, onChange }: AmountProps): ReactNode {
  const [moving, setMoving] = useState(value);
  useEffect(() => setMoving(value), [value]);
  return (
    <Slider
      className="field slider"
      minValue={min}
      maxValue={max}
      step={step}
      value={moving}
      onChange={setMoving}
      onChangeEnd={onChange}
    >
      <Label className="field-label">{label}</Label>
      <SliderOutput className="slider-output">{show(moving)}</SliderOutput>
      <SliderTrack className="slider-track">
        {({ state }) => (
          <>
            <div className="slider-fill" style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className="slider-thumb" />
          </>
        )}
      </SliderTrack>
    </Slider>
  );
}

interface CheckProps {
  readonly label: string;
  readonly hint?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** Yes or no. */
export function Check({ label, hint, isChecked, onChange }: CheckProps): ReactNode {
  const id = useId();
  return (
    <div className="field check">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
