import type { FetchRecord, PlanFetch } from '../../../explain/explanation.ts';
import { useLanguage } from '../language.ts';
import { FetchDisclosure } from './fetch-disclosure.tsx';
import { FetchTable } from './fetch-table.tsx';
import { formatMs } from './format.ts';
import type { ExplainedRun } from './latest-run.ts';
import { listFetches } from './list-fetches.ts';
import { planTexts } from './plan-texts.ts';

/** Narrowest bar, in percent: a fetch that took no time is seen too. */
const minWidth = 0.75;

/** How a run went: a bar for each fetch, and below them the same in numbers. */
export function Waterfall({ run: { operationName, explanation } }: { run: ExplainedRun }) {
  const { plan, fetches = [], durationMs = 0 } = explanation;
  const language = useLanguage();
  const t = planTexts[language];
  const planned = listFetches(plan);
  return (
    <section className="plan-run" aria-label={t.run}>
      <h3>
        {t.run}
        {operationName !== undefined && `: ${operationName}`}
      </h3>
      <p className="plan-total">
        {t.total}: {formatMs(durationMs, language)}
      </p>
      <ul className="plan-bars" aria-label={t.bars}>
        {fetches.map((record) => {
          const fetch = planned.get(record.id);
          return fetch && <FetchBar key={record.id} fetch={fetch} record={record} totalMs={durationMs} />;
        })}
      </ul>
      <FetchTable fetches={fetches} />
    </section>
  );
}

function FetchBar({ fetch, record, totalMs }: { fetch: PlanFetch; record: FetchRecord; totalMs: number }) {
  const language = useLanguage();
  const t = planTexts[language];
  const percentOf = (ms: number): number => (totalMs > 0 ? (100 * ms) / totalMs : 0);
  const badge = record.code ?? t.badges[record.cache];
  const left = Math.min(percentOf(record.startMs), 100 - minWidth);
  const width = Math.max(Math.min(percentOf(record.durationMs), 100 - left), minWidth);
  return (
    <li>
      <FetchDisclosure fetch={fetch}>
        <span className="plan-fetch-name">
          {fetch.id} · {fetch.subgraph}
        </span>
        <span className="plan-fetch-time">{formatMs(record.durationMs, language)}</span>
        {badge && <span className="plan-badge">{badge}</span>}
        <span className="plan-track" aria-hidden="true">
          <span
            className="plan-bar"
            data-state={record.code === null ? record.cache : 'failed'}
            style={{ marginInlineStart: `${left}%`, width: `${width}%` }}
          />
        </span>
      </FetchDisclosure>
    </li>
  );
}
