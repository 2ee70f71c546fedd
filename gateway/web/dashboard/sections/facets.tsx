import type { JSX } from 'preact';
import { labelOf, offerKindLabels, targetGroupLabels } from '../../../files/labels.ts';
import type { DashboardFacetsQuery } from '../generated/graphql.ts';
import { changeSearch } from '../selection/change-search.ts';
import type { Navigate } from '../selection/use-search.ts';
import { formatCount } from '../text/format.ts';
import { useLanguage, useText } from '../text/language.ts';
import { SearchLink } from './search-link.tsx';

interface FacetsProps {
  readonly facets: DashboardFacetsQuery['offers']['facets'];
  readonly search: URLSearchParams;
  readonly navigate: Navigate;
}

interface Bar {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** How many offers of the selection there are of each kind, topic, target group, state and network. A bar's name chooses it. */
export function Facets({ facets, search, navigate }: FacetsProps): JSX.Element {
  const text = useText();
  const language = useLanguage();
  const bars: Readonly<Record<'kind' | 'topic' | 'targetGroup' | 'state' | 'network', readonly Bar[]>> = {
    kind: facets.kinds.map(({ value, count }) => ({ value, label: labelOf(offerKindLabels, value, language), count })),
    topic: facets.topics.map(({ value, count }) => ({ value: value.slug, label: value.label, count })),
    targetGroup: facets.targetGroups.map(({ value, count }) => ({
      value,
      label: labelOf(targetGroupLabels, value, language),
      count,
    })),
    state: facets.states.map(({ value, count }) => ({ value: value.code, label: value.name, count })),
    network: facets.networks.map(({ value, count }) => ({ value: value.id, label: value.title, count })),
  };
  if (Object.values(bars).every((values) => values.length === 0)) return <p class="empty">{text('empty')}</p>;
  return (
    <div class="facets">
      {(Object.keys(bars) as (keyof typeof bars)[]).map((name) => (
        <Chart key={name} name={name} bars={bars[name]} search={search} navigate={navigate} />
      ))}
    </div>
  );
}

interface ChartProps extends Omit<FacetsProps, 'facets'> {
  readonly name: 'kind' | 'topic' | 'targetGroup' | 'state' | 'network';
  readonly bars: readonly Bar[];
}

function Chart({ name, bars, search, navigate }: ChartProps): JSX.Element | null {
  const text = useText();
  const language = useLanguage();
  const longest = Math.max(...bars.map(({ count }) => count));
  if (bars.length === 0) return null;
  return (
    <div>
      <h3>{text(name)}</h3>
      <ul>
        {[...bars]
          .sort((left, right) => right.count - left.count)
          .map(({ value, label, count }) => (
            <li key={value}>
              <SearchLink target={changeSearch(search, name, value)} navigate={navigate}>
                {label}
              </SearchLink>
              <span class="number">{formatCount(count, language)}</span>
              <svg class="bar-line" width="100%" height="6" aria-hidden="true">
                <rect width={`${(100 * count) / longest}%`} height="6" />
              </svg>
            </li>
          ))}
      </ul>
    </div>
  );
}
