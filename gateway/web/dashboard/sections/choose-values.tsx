import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { isSameValue, listValues, toggleValue } from '../selection/toggle-value.ts';
import type { Navigate } from '../selection/use-search.ts';
import { useText } from '../text/language.ts';
import { type chosenFilters, type Choices, labelChosen } from './choices.ts';

interface ChooseValuesProps {
  readonly name: (typeof chosenFilters)[number];
  readonly search: URLSearchParams;
  readonly choices: Choices;
  readonly navigate: Navigate;
  readonly isOpen: boolean;
  /** Shows or hides the values. */
  readonly onOpen: (isOpen: boolean) => void;
}

/** A filter: a button that says what is chosen, and a box to check for each value that can be. Escape closes it. */
export function ChooseValues({ name, search, choices, navigate, isOpen, onOpen }: ChooseValuesProps): JSX.Element {
  const text = useText();
  const button = useRef<HTMLButtonElement>(null);
  const chosen = listValues(search, name).flat();
  const isDisabled = name === 'role' && !search.has('topic');
  const id = `filter-${name}`;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return;
    onOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <div class="filter" onKeyDown={close}>
        <span id={`${id}-name`}>{text(name)}</span>
        <button
          ref={button}
          id={id}
          type="button"
          name={name}
          disabled={isDisabled}
          aria-labelledby={`${id}-name ${id}`}
          aria-expanded={isOpen && !isDisabled}
          aria-controls={`${id}-values`}
          onClick={() => onOpen(!isOpen)}
        >
          {chosen.length > 0 ? labelChosen(choices, search, name) : text('all')}
        </button>
      </div>
      <fieldset id={`${id}-values`} class="values" hidden={!isOpen || isDisabled} onKeyDown={close}>
        <legend>{text(name)}</legend>
        {(choices[name] ?? []).map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              name={name}
              value={value}
              checked={chosen.some((other) => isSameValue(other, value))}
              onChange={() => navigate(toggleValue(search, name, value))}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </>
  );
}
