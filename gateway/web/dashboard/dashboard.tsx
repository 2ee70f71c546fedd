import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { writePreference } from '../app/preference.ts';
import { readNotices } from './graph/read-notices.ts';
import { useGeneralAnswers, useSelectedAnswers } from './graph/use-answers.ts';
import { useOfferChanges } from './graph/use-offer-changes.ts';
import { useVisible } from './graph/use-visible.ts';
import { listChoices } from './sections/choices.ts';
import { Chosen } from './sections/chosen.tsx';
import { Filters } from './sections/filters.tsx';
import { Header } from './sections/header.tsx';
import { InvalidSearch } from './sections/invalid-search.tsx';
import { Networks } from './sections/networks.tsx';
import { Notices } from './sections/notices.tsx';
import { RefusedSelection } from './sections/refused-selection.tsx';
import { Results } from './sections/results.tsx';
import { Section } from './sections/section.tsx';
import { findUnknown } from './selection/find-unknown.ts';
import { readSearch } from './selection/read-search.ts';
import { useSearch } from './selection/use-search.ts';
import { failureText } from './text/failures.ts';
import { chooseLanguage, LanguageContext } from './text/language.ts';
import { fill, texts } from './text/texts.ts';

/** How often everything is asked again while somebody looks. */
const refreshMs = 60_000;

/** Changes of offers come in bursts, such as a network's whole list: one question for all of them. */
const gatherMs = 500;

/** The whole page. Its URL holds the selection and the language; the rest comes from the graph. */
export function Dashboard(): JSX.Element {
  const [search, navigate] = useSearch();
  const language = chooseLanguage(search);
  const isVisible = useVisible();
  const [version, setVersion] = useState(0);
  const reload = (): void => setVersion((last) => last + 1);
  const read = useMemo(() => readSearch(search), [search.toString()]);
  const general = useGeneralAnswers(language, version);
  const choices = listChoices(general.choices.answer?.data ?? null, language);
  const invalid = [...read.invalid, ...findUnknown(search, choices)];
  const selection = invalid.length === 0 ? read.selection : null;
  const chosen = useSelectedAnswers(selection, language, version);

  const refusal = [chosen.hubs, chosen.offers, chosen.facets]
    .map(({ failure }) => failure)
    .find((failure) => failure && failureText(failure.code).isOfSelection);

  const [changed, setChanged] = useState<{ ids: ReadonlySet<string>; words: string }>({ ids: new Set(), words: '' });
  const reloading = useRef<ReturnType<typeof setTimeout>>(undefined);
  useOfferChanges(selection, isVisible, {
    onReturn: reload,
    onChange: ({ id, kind, title }) => {
      setChanged(({ ids }) => ({ ids: new Set([...ids, id]), words: fill(texts[kind][language], { title }) }));
      clearTimeout(reloading.current);
      reloading.current = setTimeout(reload, gatherMs);
    },
  });
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${texts.title[language]} · Hubgraph`;
    writePreference('language', language);
  }, [language]);
  useEffect(() => {
    if (!isVisible) return undefined;
    const timer = setInterval(reload, refreshMs);
    return () => clearInterval(timer);
  }, [isVisible]);

  const loadings = [chosen.hubs, chosen.offers, chosen.facets, general.networks, general.choices];
  const notices = readNotices(
    loadings.map(({ answer }) => answer),
    new Date(),
  );
  const titles = new Map(general.networks.answer?.data.networks.map(({ id, title }) => [id, title]));
  return (
    <LanguageContext.Provider value={language}>
      <a class="skip" href="#results">
        {texts.skip[language]}
      </a>
      <Header search={search} navigate={navigate} />
      <main>
        <Filters search={search} choices={choices} navigate={navigate} />
        <Chosen search={search} choices={choices} navigate={navigate} />
        <Notices notices={notices} titles={titles} />
        <p class="live" role="status">
          {changed.words}
        </p>
        <div id="results" tabIndex={-1}>
          {invalid.length > 0 && <InvalidSearch invalid={invalid} />}
          {refusal && <RefusedSelection failure={refusal} />}
          {selection && !refusal && (
            <Results answers={chosen} changed={changed.ids} search={search} navigate={navigate} onRetry={reload} />
          )}
          <Section id="networks" title={texts.networks[language]} loading={general.networks} onRetry={reload}>
            {(data) => <Networks networks={data.networks} />}
          </Section>
        </div>
      </main>
    </LanguageContext.Provider>
  );
}
