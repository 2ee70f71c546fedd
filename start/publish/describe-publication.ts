import type { Publication } from '../../schema/cli/registry/publish-subgraph.ts';

/** A publication in lines: what is served now, and what a network in probation has to mend. */
export function describePublication(name: string, publication: Publication): string[] {
  const { subgraphVersion, isUnchanged, state, liveCheck } = publication;
  const version = isUnchanged
    ? `is published as it was (version ${subgraphVersion})`
    : `published version ${subgraphVersion}`;
  if (state === null || state === 'ACTIVE') return [`${name} ${version}`];
  const findings = (liveCheck?.findings ?? []).filter(({ severity }) => severity === 'error');
  return [
    `${name} ${version}; it is ${state.toLowerCase()} and not in the public graph:`,
    ...findings.map(({ rule, message }) => `  ${rule}: ${message.en}`),
  ];
}
