import { TopicRole } from '../contract/enums/topic-role.ts';
import type { DataProblem } from './file/data-problem.ts';
import { itemsOf } from './file/untyped-data.ts';
import type { DataPath, YamlFile } from './file/yaml-file.ts';

/** What the lists of one hub must not say of each other: a second focus, a project that serves a goal the hub does not have. */
export function findHubProblems(hubs: YamlFile): DataProblem[] {
  const items = itemsOf(hubs.data);
  const problems = [...items.flatMap(secondFocuses), ...items.flatMap(unknownGoals)];
  return problems.map(({ path, message }) => hubs.problemAt(path, message));
}

interface HubProblem {
  readonly path: DataPath;
  readonly message: string;
}

function secondFocuses(hub: Record<string, unknown>, hubIndex: number): HubProblem[] {
  const focuses = itemsOf(hub['topics']).flatMap(({ role }, index) => (role === TopicRole.FOCUS ? [index] : []));
  return focuses
    .slice(1)
    .map((index) => ({ path: [hubIndex, 'topics', index, 'role'], message: 'a second FOCUS (allowed: one)' }));
}

function unknownGoals(hub: Record<string, unknown>, hubIndex: number): HubProblem[] {
  const keys = itemsOf(hub['goals']).map(({ key }) => key);
  const allowed = keys.join(', ') || 'none is defined';
  return itemsOf(hub['projects']).flatMap(({ goal }, index) =>
    typeof goal === 'string' && !keys.includes(goal)
      ? [{ path: [hubIndex, 'projects', index, 'goal'], message: `unknown goal "${goal}" (allowed: ${allowed})` }]
      : [],
  );
}
