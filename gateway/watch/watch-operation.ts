import type { Attributes } from '@opentelemetry/api';
import type { OperationDefinitionNode } from 'graphql';
import type { Watch } from './watch.ts';

/** Of a name that a client chose. */
const maxNameLength = 100;

/** An error as an answer has it. */
interface AnsweredError {
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** Begins to watch an operation that is not known yet. */
export function beginOperation(watch: Watch, documentHash: string | undefined): Watch {
  return watch.start('GraphQL operation', documentHash === undefined ? {} : { 'hubgraph.document.hash': documentHash });
}

/** Tells which operation it is. `null` where the document has no such operation. */
export function describeOperation(watch: Watch, operation: OperationDefinitionNode | null | undefined): void {
  if (!operation) return;
  const { operation: type, name } = operation;
  const attributes: Attributes = { 'graphql.operation.type': type };
  const text = name?.value.slice(0, maxNameLength);
  if (text !== undefined) attributes['graphql.operation.name'] = text;
  watch.set(attributes);
  watch.rename(text === undefined ? type : `${type} ${text}`);
}

/** Marks what has errors in its answer with the code of the first. */
export function failByErrors(watch: Watch, errors: readonly AnsweredError[] | undefined): void {
  if (!errors || errors.length === 0) return;
  const code = errors[0]?.extensions?.['code'];
  watch.fail(typeof code === 'string' ? code : 'UNKNOWN');
}
