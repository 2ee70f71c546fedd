import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { changeSearch } from '../selection/change-search.ts';
import type { Navigate } from '../selection/use-search.ts';
import { useText } from '../text/language.ts';
import { chosenFilters, type Choices } from './choices.ts';
import { ChooseValues } from './choose-values.tsx';

interface FiltersProps {
  readonly search: URLSearchParams;
  readonly choices: Choices;
  readonly navigate: Navigate;
}

/** Long enough to finish a word. */
const typingPauseMs = 400;

/** The filters as a form, the values of one of them to be seen at a time. What is chosen is in the URL and nowhere else. */
export function Filters({ search, choices, navigate }: FiltersProps): JSX.Element {
  const text = useText();
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const wanted = search.get('text') ?? '';
  // What somebody is typing is not overwritten by what the URL says.
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = wanted;
  }, [wanted]);
  const writeText = (how: 'push' | 'replace'): void => {
    clearTimeout(typing.current);
    const value = field.current?.value.trim() ?? '';
    if (value !== wanted) navigate(changeSearch(search, 'text', value), how);
  };
  return (
    <form
      role="search"
      aria-label={text('filters')}
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        writeText('push');
      }}
    >
      {chosenFilters.map((name) => (
        <ChooseValues
          key={name}
          name={name}
          search={search}
          choices={choices}
          navigate={navigate}
          isOpen={open === name}
          onOpen={(isOpen) => setOpen(isOpen ? name : null)}
        />
      ))}
      <div class="filter">
        <label for="filter-text">{text('text')}</label>
        <input
          id="filter-text"
          ref={field}
          type="search"
          name="text"
          maxLength={500}
          defaultValue={wanted}
          onInput={() => {
            clearTimeout(typing.current);
            typing.current = setTimeout(() => writeText('replace'), typingPauseMs);
          }}
        />
      </div>
    </form>
  );
}
