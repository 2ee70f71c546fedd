import type { Agent, Dispatcher } from 'undici';
import { AddressRefused } from '../../../address/address-refused.ts';
import { guardAddress } from '../../../address/guard-address.ts';
import { pinnedAgent } from '../../../address/pinned-agent.ts';
import { SIGNATURE_HEADER, signRequest } from '../../../signature/sign-request.ts';
import { excerpt } from '../excerpt.ts';
import type { LiveLimits } from '../live-limits.ts';
import type { Answer, AskEndpoint } from './answer.ts';
import { EndpointFailure } from './endpoint-failure.ts';
import { readAnswer } from './read-answer.ts';
import { refuseAddress } from './refuse-address.ts';

/** How to ask an endpoint. */
export interface EndpointOptions {
  readonly url: string;
  /** Key of the subgraph, to sign requests with; requests are not signed without. */
  readonly signingKey?: string | undefined;
  readonly limits: LiveLimits;
  readonly allowPrivateAddresses: boolean;
}

/** A running GraphQL endpoint that is not trusted: bounded in time and size, at the address that was checked, no redirects. */
export class Endpoint implements AskEndpoint {
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #options: EndpointOptions;
  readonly #deadline: AbortSignal;

  private constructor(url: URL, agent: Agent, options: EndpointOptions) {
    this.#url = url;
    this.#agent = agent;
    this.#options = options;
    this.#deadline = AbortSignal.timeout(options.limits.totalTimeoutMs);
  }

  /** @throws EndpointFailure `ENDPOINT_ADDRESS` when the address may not be asked */
  static async open(options: EndpointOptions): Promise<Endpoint> {
    try {
      const address = await guardAddress(options.url, options.allowPrivateAddresses);
      return new Endpoint(address.url, pinnedAgent(address, options.limits.timeoutMs), options);
    } catch (error) {
      if (error instanceof AddressRefused) throw refuseAddress(error);
      throw error;
    }
  }

  /**
   * Asks one operation.
   * @throws EndpointFailure for whatever is no GraphQL response; an answer with errors is one
   */
  async ask(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const startedAt = performance.now();
    const timeout = AbortSignal.timeout(this.#options.limits.timeoutMs);
    try {
      const response = await this.#post(
        JSON.stringify({ query, variables }),
        AbortSignal.any([timeout, this.#deadline]),
      );
      const answer = await readAnswer(response, this.#options.limits.maxResponseBytes);
      return { ...answer, durationMs: performance.now() - startedAt };
    } catch (error) {
      if (error instanceof EndpointFailure) throw error;
      throw timeout.aborted || this.#deadline.aborted ? this.#timedOut(timeout.aborted) : unreachable(error);
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #post(body: string, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
    const { signingKey } = this.#options;
    return this.#agent.request({
      origin: this.#url.origin,
      path: `${this.#url.pathname}${this.#url.search}`,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(signingKey !== undefined && { [SIGNATURE_HEADER]: signRequest(signingKey, body) }),
      },
      body,
      signal,
    });
  }

  #timedOut(isRequest: boolean): EndpointFailure {
    const { timeoutMs, totalTimeoutMs } = this.#options.limits;
    return isRequest
      ? new EndpointFailure('ENDPOINT_TIMEOUT', {
          de: `Eine Antwort war nach ${timeoutMs} ms nicht da. Läuft der Dienst, und antwortet seine Datenbank?`,
          en: `An answer was not there after ${timeoutMs} ms. Does the service run, and does its database answer?`,
        })
      : new EndpointFailure('ENDPOINT_TIMEOUT', {
          de: `Die Prüfung war nach ${totalTimeoutMs} ms nicht fertig, weil der Endpunkt langsam antwortet.`,
          en: `The check was not finished after ${totalTimeoutMs} ms because the endpoint answers slowly.`,
        });
  }
}

function unreachable(error: unknown): EndpointFailure {
  const reason = excerpt(error instanceof Error ? error.message : String(error));
  return new EndpointFailure('ENDPOINT_UNREACHABLE', {
    de: `Der Endpunkt ist nicht zu erreichen: ${reason}. Läuft der Dienst, und ist der Port von außen offen?`,
    en: `The endpoint cannot be reached: ${reason}. Does the service run, and is its port open from outside?`,
  });
}
