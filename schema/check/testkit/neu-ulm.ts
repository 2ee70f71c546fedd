import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { ContractSubject } from '../contract/contract-subject.ts';
import { readContract } from '../contract/read-contract.ts';
import type { Finding } from '../report/finding.ts';
import { parseSubgraph } from '../subgraph/subgraph-definition.ts';

/** A network that wants to join. */
export const neuUlm = { id: 'neu-ulm', typePrefix: 'NeuUlm' } as const;

/** Its schema, without a fault. */
export const neuUlmSdl = readFileSync('subgraphs/dataport/schema.graphql', 'utf8').replaceAll('Dataport', 'NeuUlm');

/** A change of the schema: the text to find and the text to put there instead. */
export type Edit = readonly [search: string | RegExp, replacement: string];

/** The change that adds definitions at the end. */
export const own = (sdl: string): Edit => [/$/, `\n${sdl}\n`];

/** Its schema with changes; one that changes nothing fails the test. */
export function editedSdl(...edits: readonly Edit[]): string {
  return edits.reduce((sdl, [search, replacement]) => {
    const edited = sdl.replace(search, replacement);
    expect(edited, `nothing to edit: ${String(search)}`).not.toBe(sdl);
    return edited;
  }, neuUlmSdl);
}

/** What the contract rules look at. */
export function contractSubject(sdl: string, url = 'https://hubs.example.org/graphql'): ContractSubject {
  const foreignRootFields = new Map([['hubs', 'directory']]);
  return { network: neuUlm, subgraph: parseSubgraph(sdl), contract: readContract(), url, foreignRootFields };
}

/** Findings in short: rule, coordinate, and `line:column` where there is a position. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, coordinate, position }) =>
    [rule, coordinate, position && 'positioned'].filter(Boolean).join(' '),
  );
}
