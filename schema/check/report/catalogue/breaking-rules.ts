import type { RuleEntry } from './rule-entry.ts';

const weighed = ['error', 'note'] as const;

/**
 * Rules of the phase `breaking`: changes of the public graph that break operations. An error when a client used what changes
 * in the last 30 days or when use is unknown, else a note; always where a persisted document is refused then.
 */
export const breakingRules = {
  TYPE_REMOVED: { severities: weighed, demand: 'No type that clients use is removed.' },
  TYPE_KIND_CHANGED: { severities: weighed, demand: 'No type that clients use becomes another kind of type.' },
  FIELD_REMOVED: { severities: weighed, demand: 'No field that clients use is removed.' },
  FIELD_TYPE_CHANGED: {
    severities: weighed,
    demand: 'No field that clients use changes to a type they do not expect; a field may become non-null.',
  },
  FIELD_ARGUMENT_ADDED: { severities: weighed, demand: 'No field that clients use gets a required argument.' },
  FIELD_ARGUMENT_REMOVED: { severities: weighed, demand: 'No field that clients use loses an argument.' },
  FIELD_ARGUMENT_TYPE_CHANGED: {
    severities: weighed,
    demand: 'No argument of a field that clients use changes to a type that takes less.',
  },
  ENUM_VALUE_REMOVED: { severities: weighed, demand: 'No value of an enum that clients use is removed.' },
  INPUT_FIELD_ADDED: { severities: weighed, demand: 'No input type that clients use gets a required field.' },
  INPUT_FIELD_REMOVED: { severities: weighed, demand: 'No field of an input type that clients use is removed.' },
  INPUT_FIELD_TYPE_CHANGED: {
    severities: weighed,
    demand: 'No field of an input type that clients use changes to a type that takes less.',
  },
  UNION_MEMBER_REMOVED: { severities: weighed, demand: 'No union loses a member that clients use.' },
  OBJECT_TYPE_INTERFACE_REMOVED: {
    severities: weighed,
    demand: 'No type that clients use stops implementing an interface.',
  },
  PERSISTED_DOCUMENT_BROKEN: {
    severities: ['error'],
    demand: 'No persisted document that the graph answers is refused by it then, whether or not somebody used it.',
  },
  BREAKING_CHANGE: { severities: ['error'], demand: 'Nothing else changes that could break an operation.' },
} as const satisfies Record<string, RuleEntry>;
