import type { GraphQLError } from 'graphql';
import type { ExecutionOutcome } from '../execute/execute-plan.ts';
import type { JsonObject } from '../execute/json.ts';
import type { OperationVariant } from '../operation/operation-variant.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import { compileValue } from './compile-value.ts';
import { compileProjection } from './project-response.ts';
import { compilePassOn } from './compile-pass-on.ts';
import type { ProjectionContext } from './projection-context.ts';
import { compileWriter } from './compile-writer.ts';
import type { WrittenData } from './written-data.ts';

/** A GraphQL response. `data` is null when a null reached the root. */
interface GatewayResponse {
  readonly data: JsonObject | WrittenData | null;
  readonly errors?: readonly GraphQLError[];
}

/** Answers a client; `introspection` holds the answers to `__schema` and `__type` by client key. */
export type Respond = (outcome: ExecutionOutcome, introspection: JsonObject) => GatewayResponse;

/** Compiles the response of an operation: a subgraph's own bytes where they are just that, written where nothing is amiss, else projected. */
export function compileResponse(supergraph: Supergraph, variant: OperationVariant): Respond {
  const context: ProjectionContext = {
    schema: supergraph.publicSchema,
    keys: variant.keys,
    fragments: variant.fragments,
    refused: variant.refused,
    compileValue: (shape) => compileValue(shape, context),
  };
  // Neither text nor bytes come of an answer with errors.
  const isProjected = variant.introspection !== null || variant.refused.size > 0;
  const write = isProjected ? () => null : compileWriter(variant, context);
  const passOn = isProjected ? () => null : compilePassOn(variant, context);
  const project = compileProjection(variant, context);
  return (outcome, introspection) => {
    const passed = passOn(outcome);
    if (passed) return { data: passed };
    const written = write(outcome);
    return written ? { data: written } : project(outcome, introspection);
  };
}
