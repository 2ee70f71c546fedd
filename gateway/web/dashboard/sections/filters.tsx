import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { changeSearch } from '../selection/change-search.ts';
import type { Navigate } from '../selection/use-search.ts';
import { useText } from '../text/language.ts';
import { chosenFilters, type Choices, labelChoice } from './choices.ts';

interface FiltersProps {
  readonly search: URLSearchParams;
  readonly choices: Choices;
  readonly navigate: Navigate;
}

/** Long enough to finish a word. */
const typingPauseMs = 400;

/** The filters as a form. What is chosen is in the URL and nowhere else. */
export function Filters({ search, choices, navigate }: FiltersProps): JSX.Element {
  const text = useText();
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);
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
        <Choose key={name} name={name} search={search} choices={choices} navigate={navigate} />
      ))}
      <div>
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

function Choose({
  name,
  search,
  choices,
  navigate,
}: FiltersProps & { name: (typeof chosenFilters)[number] }): JSX.Element {
  const text = useText();
  const value = search.getAll(name).join(',');
  const known = choices[name] ?? [];
  const isKnown = value === '' || known.some((choice) => choice.value === value);
  return (
    <div>
      <label for={`filter-${name}`}>{text(name)}</label>
      <select
        id={`filter-${name}`}
        name={name}
        value={value}
        disabled={name === 'role' && !search.has('topic')}
        onChange={(event) => navigate(changeSearch(search, name, event.currentTarget.value))}
      >
        <option value="">{text('all')}</option>
        {/* Several at once come from a URL. */}
        {!isKnown && <option value={value}>{labelChoice(choices, name, value)}</option>}
        {known.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
