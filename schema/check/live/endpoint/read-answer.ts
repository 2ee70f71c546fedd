import type { Dispatcher } from 'undici';
import { z } from 'zod';
import { excerpt } from '../excerpt.ts';
import { graphqlResponse, type Answer } from './answer.ts';
import { EndpointFailure } from './endpoint-failure.ts';
import { readBody } from './read-body.ts';

const jsonTypes = /^application\/(json|graphql-response\+json)\s*(;|$)/i;

/**
 * Reads the GraphQL response out of an HTTP response. An error status is let pass when the body is one.
 * @throws EndpointFailure `ENDPOINT_REDIRECT`, `RESPONSE_SIZE`, `ENDPOINT_STATUS`, `CONTENT_TYPE`, `RESPONSE_FORM`
 */
export async function readAnswer(
  response: Dispatcher.ResponseData,
  maxResponseBytes: number,
): Promise<Omit<Answer, 'durationMs'>> {
  const { statusCode: status, headers } = response;
  if (status >= 300 && status < 400) {
    await response.body.dump();
    throw redirected(status, String(headers['location'] ?? ''));
  }
  const body = await readBody(response, maxResponseBytes);
  const contentType = String(headers['content-type'] ?? '');
  const isJson = jsonTypes.test(contentType);
  const { data: answer, error } = graphqlResponse.safeParse(isJson ? parseJson(body) : undefined);
  if (answer) return { data: answer.data ?? null, errors: answer.errors ?? [] };
  if (status >= 400) throw badStatus(status, body);
  throw isJson ? malformed(error, body) : wrongContentType(contentType, body);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function redirected(status: number, location: string): EndpointFailure {
  return new EndpointFailure('ENDPOINT_REDIRECT', {
    de: `Der Endpunkt leitet weiter (HTTP ${status} nach ${excerpt(location)}). Weiterleitungen folgt niemand; bitte die endgültige Adresse veröffentlichen.`,
    en: `The endpoint redirects (HTTP ${status} to ${excerpt(location)}). Nobody follows redirects; publish the final address.`,
  });
}

function badStatus(status: number, body: string): EndpointFailure {
  const isRefused = status === 401 || status === 403;
  const message = {
    de: `Der Endpunkt antwortet mit HTTP ${status}. ${isRefused ? 'Stimmt HUBGRAPH_SIGNING_KEY mit dem Schlüssel dieses Netzwerks überein?' : 'Erwartet wird HTTP 200 mit einer GraphQL-Antwort auf POST.'}`,
    en: `The endpoint answers with HTTP ${status}. ${isRefused ? 'Is HUBGRAPH_SIGNING_KEY the key of this network?' : 'Expected is HTTP 200 with a GraphQL response to a POST.'}`,
  };
  return new EndpointFailure('ENDPOINT_STATUS', message, { body });
}

function wrongContentType(contentType: string, body: string): EndpointFailure {
  const message = {
    de: `Der Endpunkt antwortet mit dem Inhaltstyp ${excerpt(contentType)}; erlaubt sind application/json und application/graphql-response+json.`,
    en: `The endpoint answers with content type ${excerpt(contentType)}; allowed are application/json and application/graphql-response+json.`,
  };
  return new EndpointFailure('CONTENT_TYPE', message, { body });
}

function malformed(error: z.ZodError, body: string): EndpointFailure {
  const reason = parseJson(body) === undefined ? 'JSON' : z.prettifyError(error);
  const message = {
    de: `Eine Antwort ist keine GraphQL-Antwort: ${excerpt(reason)}. Erwartet wird JSON mit „data“ (ein Objekt oder null) oder „errors“ (eine Liste mit „message“).`,
    en: `An answer is no GraphQL response: ${excerpt(reason)}. Expected is JSON with "data" (an object or null) or "errors" (a list with "message").`,
  };
  return new EndpointFailure('RESPONSE_FORM', message, { body });
}
