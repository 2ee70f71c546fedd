import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql';
import type { Client } from '../identity/clients.ts';
import type { Watch } from '../watch/watch.ts';

/** What is known of a client's request for a stream: its id, its life, and the headers that subgraphs receive. */
export interface StreamScope {
  readonly requestId: string;
  readonly signal: AbortSignal;
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  readonly client: Client;
  /** What the client calls itself. */
  readonly clientName: string;
  /** Null where nobody wants to know. */
  readonly watch: Watch | null;
}

/** What a request says of its document, as it was sent. */
export interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** Documents that the gateway knows beforehand. */
export interface PersistedDocuments {
  /** Whether all can be answered that may be asked. */
  readonly isReady: boolean;
  /**
   * The document that a request names; null where it names none, and what it sends instead is let through. Raises
   * PERSISTED_DOCUMENT_NOT_FOUND, PERSISTED_DOCUMENT_REQUIRED, and PERSISTED_DOCUMENTS_UNAVAILABLE as long as none are known.
   */
  find(request: DocumentRequest, requestId: string): string | null;
}

/** Documents that clients have sent along with their hash, and name by it from then on. Bounded: one may be forgotten. */
export interface RegisteredDocuments {
  /** `hash`: SHA-256, hexadecimal. */
  get(hash: string): Promise<string | undefined>;
  set(hash: string, document: string): Promise<void>;
}

/** An operation that is answered with any number of results. */
export interface StreamRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
  /** Whether a mutation is refused. */
  readonly isReadOnly?: boolean;
}

/** An operation as it was sent, but that its persisted document is in place. */
export interface SentRequest extends StreamRequest {
  /** Empty where the document is named by its hash alone. */
  readonly query: string;
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined;
}

/** An operation whose results come one by one: one of a query or mutation, one for each event of a subscription. */
export interface ResultStream {
  readonly isOpen: true;
  readonly document: DocumentNode;
  readonly isSubscription: boolean;
  /** `return()` ends a subscription at once, in the subgraph too. */
  readonly results: AsyncGenerator<ExecutionResult, void>;
}

/** An operation that was refused before anything was executed. */
interface RefusedStream {
  readonly isOpen: false;
  /** Absent where it could not be parsed, or nobody tried. */
  readonly document?: DocumentNode | undefined;
  readonly errors: readonly GraphQLError[];
}

/** An operation, or why there is none. */
export type OpenedStream = ResultStream | RefusedStream;

/** Sends an operation through the gateway. Never rejects. */
type OpenStream = (request: StreamRequest, scope: StreamScope) => Promise<OpenedStream>;

/** What streams of one address are opened in. */
export interface StreamGraph {
  /** Whether there is a supergraph. */
  readonly isServing: boolean;
  readonly openStream: OpenStream;
}
