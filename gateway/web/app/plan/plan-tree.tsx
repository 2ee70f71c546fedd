import type { PlanTree } from '../../../explain/explanation.ts';
import { useLanguage } from '../language.ts';
import { FetchDisclosure } from './fetch-disclosure.tsx';
import { planTexts } from './plan-texts.ts';

/** A plan as nested lists; each fetch opens what it asks. */
export function PlanTreeView({ tree }: { tree: PlanTree }) {
  return (
    <ul className="plan-tree">
      <PlanTreeItem tree={tree} />
    </ul>
  );
}

function PlanTreeItem({ tree }: { tree: PlanTree }) {
  const t = planTexts[useLanguage()];
  if (tree.kind === 'Fetch') {
    return (
      <li>
        <FetchDisclosure fetch={tree}>
          <span className="plan-fetch-name">
            {tree.id} · {tree.subgraph}
          </span>
          {tree.paths.length > 0 && (
            <span className="plan-places">
              {t.at} <code>{tree.paths.join(', ')}</code>
            </span>
          )}
        </FetchDisclosure>
      </li>
    );
  }
  const title = { Sequence: t.sequence, Parallel: t.parallel, Condition: `${t.condition} ${tree.condition ?? ''}` };
  return (
    <li>
      <span className="plan-group">{title[tree.kind]}</span>
      <ul>
        {tree.nodes.map((node, index) => (
          // Steps of a plan never change their order.
          <PlanTreeItem key={index} tree={node} />
        ))}
      </ul>
    </li>
  );
}
