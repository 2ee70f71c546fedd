import type { JSX } from 'preact';
import { changeSearch } from '../selection/change-search.ts';
import type { Navigate } from '../selection/use-search.ts';
import { useLanguage, useText } from '../text/language.ts';

/** The title, the ways to the playground and to what this is all about, and the switch of languages, which is in the URL as well. */
export function Header({ search, navigate }: { search: URLSearchParams; navigate: Navigate }): JSX.Element {
  const text = useText();
  const language = useLanguage();
  return (
    <header class="bar">
      <h1>
        <img src="./favicon.svg" alt="" width="24" height="24" /> {text('title')}
      </h1>
      <nav aria-label="Hubgraph">
        <a href={language === 'de' ? './' : './?lang=en'}>Playground</a>
        <a href={language === 'de' ? './willkommen' : './welcome'}>{text('about')}</a>
      </nav>
      <div class="languages" role="group" aria-label={text('languages')}>
        {(['de', 'en'] as const).map((other) => (
          <button
            key={other}
            type="button"
            lang={other}
            aria-pressed={other === language}
            onClick={() => navigate(changeSearch(search, 'lang', other), 'replace')}
          >
            {other === 'de' ? 'Deutsch' : 'English'}
          </button>
        ))}
      </div>
    </header>
  );
}
