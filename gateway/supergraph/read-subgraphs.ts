import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Subgraph } from './supergraph.ts';

/**
 * The subgraphs of a supergraph, from the `@join__graph` directives on the enum `join__Graph`, by name.
 * Raises SUPERGRAPH_INVALID when there is none, or when a URL is not HTTP.
 */
export function readSubgraphs(
  document: DocumentNode,
  urlOverrides: ReadonlyMap<string, string>,
): Map<string, Subgraph> {
  const subgraphs = new Map<string, Subgraph>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      const graph = value.directives?.find((directive) => directive.name.value === 'join__graph');
      if (!graph) continue;
      const name = readString(graph, 'name') ?? value.name.value;
      subgraphs.set(name, { name, url: parseUrl(name, urlOverrides.get(name) ?? readString(graph, 'url') ?? '') });
    }
  }
  if (subgraphs.size === 0) throw invalid('it names no subgraph in an enum join__Graph');
  return subgraphs;
}

function readString(directive: ConstDirectiveNode, argument: string): string | undefined {
  const value = directive.arguments?.find((node) => node.name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function parseUrl(subgraph: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw invalid(`the URL of subgraph "${subgraph}" is not an http(s) URL: "${text}"`);
}

function invalid(reason: string): GatewayError {
  return new GatewayError('SUPERGRAPH_INVALID', { reason });
}
