import type { JSX } from 'preact';
import type { SelectedAnswers } from '../graph/use-answers.ts';
import { SiteMap } from '../map/map.tsx';
import type { Navigate } from '../selection/use-search.ts';
import { useText } from '../text/language.ts';
import { Facets } from './facets.tsx';
import { Files } from './files.tsx';
import { Fundings } from './fundings.tsx';
import { HubList } from './hub-list.tsx';
import { Months } from './months.tsx';
import { OfferList } from './offer-list.tsx';
import { Section } from './section.tsx';

interface ResultsProps {
  readonly answers: SelectedAnswers;
  /** Ids of offers that have changed before the reader's eyes. */
  readonly changed: ReadonlySet<string>;
  readonly search: URLSearchParams;
  readonly navigate: Navigate;
  readonly onRetry: () => void;
}

/** All that the page shows of a selection. */
export function Results({ answers, changed, search, navigate, onRetry }: ResultsProps): JSX.Element {
  const text = useText();
  const { hubs, offers, facets } = answers;
  return (
    <>
      <Section id="hubs" title={text('hubs')} loading={hubs} onRetry={onRetry}>
        {(data) => (
          <div class="hubs">
            <SiteMap hubs={data.entries} />
            <div>
              <HubList hubs={data} />
              <Files kind="hubs" search={search} />
            </div>
          </div>
        )}
      </Section>
      <Section id="offers" title={text('offers')} loading={offers} onRetry={onRetry}>
        {(data) => (
          <>
            <OfferList offers={data} changed={changed} />
            <Files kind="offers" search={search} />
          </>
        )}
      </Section>
      <Section id="months" title={text('months')} loading={offers} onRetry={onRetry} isSecond>
        {(data) => <Months offers={data.entries} hubs={hubs.answer?.data.entries ?? []} />}
      </Section>
      <Section id="facets" title={text('facets')} loading={facets} onRetry={onRetry}>
        {(data) => <Facets facets={data.offers.facets} search={search} navigate={navigate} />}
      </Section>
      <Section id="fundings" title={text('fundings')} loading={hubs} onRetry={onRetry} isSecond>
        {(data) => <Fundings hubs={data.entries} />}
      </Section>
    </>
  );
}
