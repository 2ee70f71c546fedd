import { GraphQLError } from 'graphql';
import { catalogue, type RegistryErrorCode } from './catalogue.ts';

/** Errors of these statuses refuse a whole GraphQL request, so that they become the HTTP status of its answer. */
const refusesRequest: ReadonlySet<number> = new Set([401, 429]);

/** An error of the catalogue: what a client may read, with its code and, in `extensions`, what a program needs to know of it. */
export class RegistryError extends GraphQLError {
  readonly code: RegistryErrorCode;

  constructor(
    code: RegistryErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    details: Readonly<Record<string, unknown>> = {},
  ) {
    const { status, message } = catalogue[code];
    const http = refusesRequest.has(status) ? { http: { status } } : {};
    super(fillMessage(message, params), { extensions: { code, ...details, ...http } });
    this.name = 'RegistryError';
    this.code = code;
  }

  get status(): number {
    return catalogue[this.code].status;
  }
}

function fillMessage(template: string, params: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
