import { type ReactNode, useId, useState } from 'react';
import type { PlanFetch } from '../../../explain/explanation.ts';
import { useLanguage } from '../language.ts';
import { planTexts } from './plan-texts.ts';

/** A button for a fetch, labelled by what is in it, that shows and hides what the subgraph is asked. */
export function FetchDisclosure({ fetch, children }: { fetch: PlanFetch; children: ReactNode }) {
  const t = planTexts[useLanguage()];
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className="plan-fetch"
        data-fetch={fetch.id}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {children}
      </button>
      <div id={id} className="plan-detail" hidden={!isOpen}>
        {fetch.requires !== null && (
          <p>
            {t.requires} <code>{fetch.requires}</code>
          </p>
        )}
        {/* Whoever has no mouse has to scroll it. */}
        <pre tabIndex={0} role="region" aria-label={`${t.operation} ${fetch.subgraph}`}>
          {fetch.operation}
        </pre>
      </div>
    </>
  );
}
