import type { JSX } from 'preact';
import { changeSearch } from '../selection/change-search.ts';
import type { Navigate } from '../selection/use-search.ts';
import { languages } from '../../../files/labels.ts';
import { useLanguage, useText } from '../text/language.ts';
import { fill, texts } from '../text/texts.ts';
import { type Choices, labelChosen } from './choices.ts';
import { SearchLink } from './search-link.tsx';

interface ChosenProps {
  readonly search: URLSearchParams;
  readonly choices: Choices;
  readonly navigate: Navigate;
}

/** The filters that are set, each as a link that removes it, and one that removes all. */
export function Chosen({ search, choices, navigate }: ChosenProps): JSX.Element | null {
  const text = useText();
  const language = useLanguage();
  const names = [...new Set(search.keys())].filter((name) => name !== 'lang');
  if (names.length === 0) return null;
  const none = new URLSearchParams();
  if (languages.some((known) => known === search.get('lang'))) none.set('lang', language);
  return (
    <ul class="chosen">
      {names.map((name) => {
        const filter = name in texts ? text(name as keyof typeof texts) : name;
        const value = labelChosen(choices, search, name);
        return (
          <li key={name}>
            <SearchLink
              target={changeSearch(search, name, '')}
              navigate={navigate}
              label={fill(text('remove'), { filter, value })}
            >
              {`${filter}: ${value} ×`}
            </SearchLink>
          </li>
        );
      })}
      <li>
        <SearchLink target={none} navigate={navigate}>
          {text('reset')}
        </SearchLink>
      </li>
    </ul>
  );
}
