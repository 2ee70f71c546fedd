import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config/config.ts';
import { answerPlainly } from './answer-plainly.ts';
import type { ApolloGateway } from './apollo-gateway.ts';
import { createErrorFormatter } from './format-error.ts';
import type { ApolloContext } from './graph.ts';

/**
 * Apollo Server as the frame: parsing, persisted queries, CSRF prevention. It reports nothing to anyone and has no page
 * of its own.
 */
export function createApolloServer(
  gateway: ApolloGateway,
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
      answerPlainly,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}
