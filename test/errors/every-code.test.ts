import { expect, it } from 'vitest';
import type { ErrorCode } from '../../gateway/errors/catalogue.ts';
import { GatewayError } from '../../gateway/errors/gateway-error.ts';
import { requestErrors } from './provoke-request-errors.ts';
import { startErrors } from './provoke-start-errors.ts';
import { subgraphErrors } from './provoke-subgraph-errors.ts';

/** Each resolves to the codes a client reads, or rejects with the error itself. */
const provocations: Record<ErrorCode, () => Promise<unknown>> = { ...requestErrors, ...subgraphErrors, ...startErrors };

it.each(Object.entries(provocations))('%s is raised', async (code, provoke) => {
  const raised = await provoke().catch((thrown: unknown) => {
    if (thrown instanceof GatewayError) return [thrown.code];
    throw thrown;
  });
  expect(raised).toContain(code);
});
