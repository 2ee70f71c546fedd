import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config/config.ts';
import { createErrorFormatter } from './format-error.ts';

/** What Apollo Server passes on to the gateway's executor. */
export interface ApolloContext {
  readonly scope: { readonly signal: AbortSignal; readonly forwardedHeaders: Readonly<Record<string, string>> };
}

/**
 * Apollo Server as the frame: parsing, persisted queries, CSRF prevention. It reports nothing to anyone and has no page
 * of its own.
 */
export function createApolloServer(
  gateway: GatewayInterface,
  stringifyResult: (response: FormattedExecutionResult<object>) => string,
  config: GatewayConfig,
  log: Logger,
): ApolloServer<ApolloContext> {
  return new ApolloServer<ApolloContext>({
    gateway,
    // Our own operation stage validates, after its limits and once per cached operation, and before anything is planned.
    dangerouslyDisableValidation: true,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: config.maxTokens },
    stringifyResult,
    formatError: createErrorFormatter(config, log),
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}
