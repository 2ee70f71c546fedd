import type { KnownNames } from '../cell/reading.ts';
import type { Column } from '../column/column.ts';
import { didYouMean } from '../problem/did-you-mean.ts';
import type { Message } from '../problem/message.ts';
import { fileProblem } from '../problem/problem.ts';
import type { Problem } from '../problem/problem.ts';
import { decodeText } from '../table/decode-text.ts';
import { networkFields } from './network-fields.ts';
import type { Field } from './network-fields.ts';
import { readYamlValues } from './yaml-values.ts';

/** What `network.yaml` says, by its keys; null where it says nothing. */
export type NetworkDescription = {
  readonly [Name in keyof typeof networkFields]: (typeof networkFields)[Name] extends Field<
    infer Value,
    infer IsRequired
  >
    ? IsRequired extends true
      ? Value
      : Value | null
    : never;
};

const file = 'network.yaml';
const missing: Message = { de: 'fehlt', en: 'is missing' };

/** Reads `network.yaml`: what it says, null when it has problems. */
export function readDescription(
  bytes: Uint8Array,
  names: KnownNames,
): { readonly description: NetworkDescription | null; readonly problems: readonly Problem[] } {
  const { values, problems: formProblems } = readYamlValues(file, decodeText(bytes));
  if (formProblems.length > 0) return { description: null, problems: formProblems };
  const fields = Object.entries(networkFields) as [string, Omit<Column<unknown>, 'heading'>][];
  const problems: Problem[] = [];
  const refuse = (key: string, message: Message) =>
    problems.push({ ...fileProblem(file, message), line: values.get(key)?.line ?? null, heading: key });
  for (const key of values.keys()) if (!Object.hasOwn(networkFields, key)) refuse(key, unknownKey(key));
  const description: Record<string, unknown> = {};
  for (const [key, { read, isRequired }] of fields) {
    const text = values.get(key)?.text;
    description[key] = null;
    if (text === undefined) {
      if (isRequired) refuse(key, missing);
      continue;
    }
    const reading = read(text, names);
    if ('value' in reading) description[key] = reading.value;
    else for (const refusal of reading.refusals) refuse(key, refusal);
  }
  const hasSource = [...values.keys()].some((key) => key.startsWith('source.'));
  if (hasSource && !values.has('source.title')) refuse('source.title', missing);
  return { description: problems.length > 0 ? null : (description as NetworkDescription), problems };
}

function unknownKey(key: string): Message {
  const keys = Object.keys(networkFields);
  const hint = didYouMean(key, keys);
  const allowed = keys.join(', ');
  return {
    de: `unbekannter Schlüssel (erlaubt: ${allowed})${hint.de}`,
    en: `unknown key (allowed: ${allowed})${hint.en}`,
  };
}
