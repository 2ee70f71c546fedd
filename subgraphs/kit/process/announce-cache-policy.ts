import type { ApolloServerPlugin } from '@apollo/server';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { previewHeader } from './preview-header.ts';

/** How long a gateway may show the last known facts while this subgraph fails: a weekend and a day. */
const staleIfErrorSeconds = 3 * 24 * 60 * 60;

/**
 * Tells in `Cache-Control` what may be kept of an answer without errors. What a network says of itself is public, and always asked for
 * anew, but may stand in while the network fails (RFC 5861). `@cacheControl(maxAge:)` on a field or type of the document lets it be used
 * without asking for so many seconds, 0 or `scope: PRIVATE` keeps it from being kept at all. Answers to a preview are nobody else's.
 */
export const announceCachePolicy: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, request, operation, document, schema }) {
        if (operation?.operation !== OperationTypeNode.QUERY || !document) return;
        if (response.body.kind !== 'single' || response.body.singleResult.errors) return;
        const isPreview = request.http?.headers.has(previewHeader) ?? false;
        response.http.headers.set('cache-control', (isPreview ? null : findPolicy(document, schema)) ?? 'no-store');
      },
    };
  },
};

const policies = new WeakMap<DocumentNode, string | null>();

function findPolicy(document: DocumentNode, schema: GraphQLSchema): string | null {
  const known = policies.get(document);
  if (known !== undefined) return known;
  const policy = readPolicy(document, schema);
  policies.set(document, policy);
  return policy;
}

/** Null where the document touches something that must not be kept. */
function readPolicy(document: DocumentNode, schema: GraphQLSchema): string | null {
  const maxAges: number[] = [];
  let isPrivate = false;
  const read = (node: { directives?: readonly ConstDirectiveNode[] } | null | undefined): void => {
    for (const { name, arguments: given = [] } of node?.directives ?? []) {
      if (name.value !== 'cacheControl') continue;
      for (const { name, value } of given) {
        if (name.value === 'maxAge') maxAges.push(Number(valueFromASTUntyped(value)));
        if (name.value === 'scope' && value.kind === Kind.ENUM) isPrivate ||= value.value === 'PRIVATE';
      }
    }
  };
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        read(info.getFieldDef()?.astNode);
        read(getNamedType(info.getType())?.astNode);
      },
      // Of entities, only the fragments around their fields say which type they are.
      InlineFragment: ({ typeCondition }) => read(typeCondition && typeFromAST(schema, typeCondition)?.astNode),
      FragmentDefinition: ({ typeCondition }) => read(typeFromAST(schema, typeCondition)?.astNode),
    }),
  );
  if (isPrivate || maxAges.includes(0)) return null;
  const maxAge = maxAges.length > 0 ? Math.min(...maxAges) : 0;
  return `public, max-age=${maxAge}, stale-if-error=${staleIfErrorSeconds}`;
}
