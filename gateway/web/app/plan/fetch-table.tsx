import type { FetchRecord } from '../../../explain/explanation.ts';
import { useLanguage } from '../language.ts';
import { formatBytes, formatMs } from './format.ts';
import { planTexts } from './plan-texts.ts';

interface FetchTableProps {
  readonly fetches: readonly FetchRecord[];
}

/** The fetches of a run in numbers, by the ids that their bars have. The pane is narrow: columns that would say nothing are left out. */
export function FetchTable({ fetches }: FetchTableProps) {
  const language = useLanguage();
  const t = planTexts[language];
  const isCacheUsed = fetches.some(({ cache, known }) => cache !== 'none' || known > 0);
  const hasFailed = fetches.some(({ code }) => code !== null);
  return (
    // Whoever has no mouse has to scroll it.
    <div className="plan-table" tabIndex={0} role="region" aria-label={t.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.start}</th>
            <th scope="col">{t.duration}</th>
            <th scope="col">{t.entities}</th>
            <th scope="col">{t.sent}</th>
            <th scope="col">{t.received}</th>
            {isCacheUsed && <th scope="col">{t.cache}</th>}
            {hasFailed && <th scope="col">{t.error}</th>}
          </tr>
        </thead>
        <tbody>
          {fetches.map((record) => (
            <tr key={record.id}>
              <th scope="row">{record.id}</th>
              <td>{formatMs(record.startMs, language)}</td>
              <td>{formatMs(record.durationMs, language)}</td>
              <td>{record.representations}</td>
              <td>{formatBytes(record.requestBytes, language)}</td>
              <td>{formatBytes(record.responseBytes, language)}</td>
              {isCacheUsed && (
                <td>
                  {t.cacheStates[record.cache]}
                  {record.known > 0 && ` (${record.known})`}
                </td>
              )}
              {hasFailed && <td>{record.code ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
