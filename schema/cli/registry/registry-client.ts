import { z } from 'zod';
import { CliError } from '../errors/cli-error.ts';
import { RegistryRefusal } from '../errors/registry-refusal.ts';
import { reportSchema } from './check-result.ts';
import { documentProblemSchema } from './document-problem.ts';

/** Longest wait for an answer: a publish waits for the directory and then for the live checks. */
const timeoutMs = 300_000;

const answerSchema = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z
          .object({
            code: z.string(),
            report: reportSchema.optional(),
            documentProblems: z.array(documentProblemSchema),
          })
          .partial()
          .optional(),
      }),
    )
    .optional(),
});

/** A registry, asked over HTTP. */
export class RegistryClient {
  readonly url: string;
  readonly #token: string | null;

  /** @param token null: asks as anyone may */
  constructor(url: string, token: string | null) {
    this.url = url.replace(/\/+$/, '');
    this.#token = token;
  }

  /** Runs a GraphQL operation and reads its data. @throws CliError `REGISTRY_UNREACHABLE`, `REGISTRY_ANSWER_INVALID`, and RegistryRefusal */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>>, shape: z.ZodType<T>): Promise<T> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = this.#read(answerSchema, await readJson(response));
    const [error] = errors ?? [];
    if (error) {
      const { code = '', report = null, documentProblems = [] } = error.extensions ?? {};
      throw new RegistryRefusal(code, error.message, report, documentProblems);
    }
    return this.#read(shape, data);
  }

  /** The same token at another address, which the registry named: the host of a network. */
  at(url: string): RegistryClient {
    return new RegistryClient(url, this.#token);
  }

  /** Asks for a path of the registry. @throws CliError `REGISTRY_UNREACHABLE` */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#token !== null) headers.set('authorization', `Bearer ${this.#token}`);
    try {
      // A token is for this registry only: a redirect could carry it elsewhere.
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await fetch(this.url + path, { ...init, headers, redirect: 'error', signal });
      // Read here, so that a connection that breaks off meanwhile is told as one.
      return new Response(response.status === 304 ? null : await response.arrayBuffer(), response);
    } catch (error) {
      throw new CliError('REGISTRY_UNREACHABLE', { url: this.url, reason: causeOf(error) });
    }
  }

  #read<T>(shape: z.ZodType<T>, value: unknown): T {
    const { data, error } = shape.safeParse(value);
    if (error) throw new CliError('REGISTRY_ANSWER_INVALID', { url: this.url });
    return data;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

/** `fetch` says only "fetch failed"; its cause has the reason. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError) return causeOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : error.message;
}
