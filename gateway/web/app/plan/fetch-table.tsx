import type { FetchRecord, PlanFetch } from '../../../explain/explanation.ts';
import { useLanguage } from '../language.ts';
import { formatBytes, formatMs } from './format.ts';
import { planTexts } from './plan-texts.ts';

interface FetchTableProps {
  readonly fetches: readonly FetchRecord[];
  readonly planned: ReadonlyMap<string, PlanFetch>;
}

/** The fetches of a run in numbers. */
export function FetchTable({ fetches, planned }: FetchTableProps) {
  const language = useLanguage();
  const t = planTexts[language];
  return (
    // Whoever has no mouse has to scroll it.
    <div className="plan-table" tabIndex={0} role="region" aria-label={t.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.subgraph}</th>
            <th scope="col">{t.start}</th>
            <th scope="col">{t.duration}</th>
            <th scope="col">{t.entities}</th>
            <th scope="col">{t.sent}</th>
            <th scope="col">{t.received}</th>
            <th scope="col">{t.cache}</th>
            <th scope="col">{t.error}</th>
          </tr>
        </thead>
        <tbody>
          {fetches.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                {record.id} · {planned.get(record.id)?.subgraph}
              </th>
              <td>{formatMs(record.startMs, language)}</td>
              <td>{formatMs(record.durationMs, language)}</td>
              <td>{record.representations}</td>
              <td>{formatBytes(record.requestBytes, language)}</td>
              <td>{formatBytes(record.responseBytes, language)}</td>
              <td>
                {t.cacheStates[record.cache]}
                {record.known > 0 && ` (${record.known})`}
              </td>
              <td>{record.code ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
