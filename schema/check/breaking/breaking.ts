import type { GraphQLSchema } from 'graphql';
import { createFinding } from '../report/create-finding.ts';
import type { ClientUsage, Finding, Message, Position } from '../report/finding.ts';
import { affectedFields } from './affected-fields.ts';
import { brokenDocuments, type CheckedDocument } from './broken-documents.ts';
import type { BreakingChange } from './breaking-change.ts';
import { findBreakingChanges } from './find-breaking-changes.ts';
import { publicSchema } from './public-schema.ts';
import { recentUsage, type UsageLookup } from './recent-usage.ts';
import { tellChange } from './tell-change.ts';

/** What the rules of this phase compare, and by whose use they weigh it. */
export interface BreakingInput {
  /** The supergraph that serves, and the one that would. */
  readonly activeSupergraph: string;
  readonly nextSupergraph: string;
  readonly usage: UsageLookup;
  /** Persisted documents of the graph. */
  readonly documents: readonly CheckedDocument[];
  readonly today: Date;
  /** Where an element, or else what it lies in, stands in the checked SDL. */
  readonly positionOf: (coordinate: string) => Position | null;
}

/**
 * Rules of the phase `breaking`: what the public graph would lose. Used in the last 30 days, or nobody knows: an error that names
 * the clients; not used: a note. A persisted document that breaks is an error.
 */
export async function checkBreaking(input: BreakingInput): Promise<Finding[]> {
  const active = publicSchema(input.activeSupergraph);
  const next = publicSchema(input.nextSupergraph);
  const changes = await findBreakingChanges(active, next);
  const told = changes.map((change) => toFinding(tellChange(change), active, input));
  return [...told, ...brokenDocuments(input.documents, active, next)];
}

function toFinding(
  change: BreakingChange,
  active: GraphQLSchema,
  { usage, today, positionOf }: BreakingInput,
): Finding {
  const { rule, coordinate, subject, message } = change;
  const uses = subject && recentUsage(affectedFields(subject, active), usage, today);
  const consequence = uses === null ? unknownUse : uses.length === 0 ? noUse : describeUse(uses);
  return createFinding(
    rule,
    { de: `${message.de} ${consequence.de}`, en: `${message.en} ${consequence.en}` },
    { severity: uses?.length === 0 ? 'note' : 'error', coordinate, position: positionOf(coordinate), usage: uses },
  );
}

const noUse: Message = {
  de: 'In den letzten 30 Tagen hat das niemand benutzt.',
  en: 'Nobody used it in the last 30 days.',
};

const unknownUse: Message = {
  de: 'Ob es jemand benutzt, ist nicht bekannt. Besser bestehen lassen und mit @deprecated ankündigen.',
  en: 'Whether anyone uses it is unknown. Better keep it and announce the change with @deprecated.',
};

function describeUse(uses: readonly ClientUsage[]): Message {
  const de = uses.map(({ client, count, lastUsedOn }) => `${client} (${count}-mal, zuletzt am ${lastUsedOn})`);
  const en = uses.map(({ client, count, lastUsedOn }) => `${client} (${count} times, last on ${lastUsedOn})`);
  return {
    de: `Benutzt von ${de.join(', ')}. Besser bestehen lassen, mit @deprecated ankündigen und wegnehmen, wenn es niemand mehr benutzt.`,
    en: `Used by ${en.join(', ')}. Better keep it, announce it with @deprecated, and remove it when nobody uses it any more.`,
  };
}
