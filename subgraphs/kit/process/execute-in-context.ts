import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { ParsedRequest } from '../../../schema/cache/known-documents.ts';

/** In the context of a request. A property, since Apollo Server works with a copy of the context. */
const resultKey = Symbol('result');

interface Executed {
  [resultKey]?: ExecutionResult;
}

/** Executes a request, unless that was done, and leaves the result in its context. */
export async function executeInContext(
  schema: GraphQLSchema,
  { document, operationName, variables }: ParsedRequest,
  context: object,
): Promise<ExecutionResult> {
  const executed: Executed = context;
  executed[resultKey] ??= await execute({
    schema,
    document,
    operationName,
    variableValues: variables as Readonly<Record<string, unknown>> | null | undefined,
    contextValue: context,
  });
  return executed[resultKey];
}

/** What came of the request that has this context; undefined where it was not executed. */
export function resultIn(context: object): ExecutionResult | undefined {
  return (context as Executed)[resultKey];
}
