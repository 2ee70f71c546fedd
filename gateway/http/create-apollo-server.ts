import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config/config.ts';
import { answerPlainly } from './answer-plainly.ts';
import type { ApolloGateway } from './apollo-gateway.ts';
import { createErrorFormatter } from './format-error.ts';
import type { ApolloContext } from './graph.ts';
import type { KnownDocuments } from '../../schema/cache/known-documents.ts';

/** What Apollo Server is lent by other stages. */
interface Lent {
  readonly stringifyResult: (response: FormattedExecutionResult<object>) => string;
  /** Parsed documents by their text's hash. */
  readonly documentStore: {
    get(key: string): Promise<DocumentNode | undefined>;
    set(key: string, document: DocumentNode): Promise<void>;
    delete(key: string): Promise<void>;
  };
  /** Is told what it has parsed. */
  readonly knownDocuments: KnownDocuments;
}

/**
 * Apollo Server as the frame: parsing, persisted queries, CSRF prevention. It reports nothing to anyone and has no page
 * of its own.
 */
export function createApolloServer(
  gateway: ApolloGateway,
  { knownDocuments, ...lent }: Lent,
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
    ...lent,
    formatError: createErrorFormatter(config, log),
    logger: log,
    plugins: [
      answerPlainly(knownDocuments),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}
