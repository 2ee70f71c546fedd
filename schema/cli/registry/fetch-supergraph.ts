import { z } from 'zod';
import { CliError } from '../errors/cli-error.ts';
import { RegistryRefusal } from '../errors/registry-refusal.ts';
import type { RegistryClient } from './registry-client.ts';

const problemDocument = z.object({ code: z.string(), title: z.string() });

/** A supergraph as a registry serves it. */
export interface FetchedSupergraph {
  readonly sdl: string;
  /** Its number; null for a preview that has none. */
  readonly version: number | null;
}

/** Fetches the supergraph, or the preview of a network. @throws CliError `REGISTRY_UNREACHABLE`, `REGISTRY_ANSWER_INVALID`, and RegistryRefusal */
export async function fetchSupergraph(registry: RegistryClient, preview: string | null): Promise<FetchedSupergraph> {
  const query = preview === null ? '' : `?${new URLSearchParams({ preview }).toString()}`;
  const response = await registry.fetch(`/supergraph${query}`);
  const body = await response.text();
  if (!response.ok) throw readProblem(body, registry.url);
  const version = Number(response.headers.get('hubgraph-supergraph-version') ?? Number.NaN);
  return { sdl: body, version: Number.isInteger(version) ? version : null };
}

function readProblem(body: string, url: string): Error {
  const { data } = problemDocument.safeParse(parseJson(body));
  return data ? new RegistryRefusal(data.code, data.title, null) : new CliError('REGISTRY_ANSWER_INVALID', { url });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
