import type { GraphiQLPlugin } from '@graphiql/react';
import { useSyncExternalStore } from 'react';
import { useEditedRequest } from '../edited-request.ts';
import { useLanguage } from '../language.ts';
import type { LatestRun } from './latest-run.ts';
import { PlanTreeView } from './plan-tree.tsx';
import { planTexts } from './plan-texts.ts';
import { type PlanState, usePlan } from './use-plan.ts';
import { Waterfall } from './waterfall.tsx';

interface PlanPanelProps {
  readonly endpoint: string;
  readonly latestRun: LatestRun;
}

function PlanPanel({ endpoint, latestRun }: PlanPanelProps) {
  const t = planTexts[useLanguage()];
  const request = useEditedRequest();
  const [state, ask] = usePlan(endpoint, request);
  const run = useSyncExternalStore(latestRun.subscribe, latestRun.get);
  const shownRun = run && run.query === request?.query ? run : null;
  const tree = state.kind === 'planned' ? state.explanation.plan : null;
  return (
    <section className="plan" aria-label={t.heading}>
      <h2>{t.heading}</h2>
      <p className="plan-hint">{t.hint}</p>
      <button type="button" className="pane-button" onClick={ask} disabled={!request}>
        {t.show}
      </button>
      <p role="status">{describeState(state, t)}</p>
      {shownRun && <Waterfall run={shownRun} />}
      {tree && (
        <>
          <h3>{t.steps}</h3>
          <PlanTreeView tree={tree} />
        </>
      )}
    </section>
  );
}

function describeState(state: PlanState, t: (typeof planTexts)['de']): string {
  switch (state.kind) {
    case 'planned':
      return state.explanation.plan ? t.ready : t.noPlan;
    case 'failed':
      return state.problem ?? t.unreachable;
    case 'planning':
    case 'incomplete':
    case 'subscription':
      return t[state.kind];
  }
}

function PlanIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 6h8M9 12h7M14 18h6" strokeLinecap="round" />
      <path d="M4 3v18" strokeLinecap="round" opacity="0.5" />
    </svg>
  );
}

/** The pane with the plan of the query in the editor, and how its latest run went. */
export function createPlanPlugin(endpoint: string, latestRun: LatestRun): GraphiQLPlugin {
  return { title: 'Plan', icon: PlanIcon, content: () => <PlanPanel endpoint={endpoint} latestRun={latestRun} /> };
}
