import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { PartnerError } from '../errors/partner-error.ts';
import { isNetworkId } from '../files/network-id.ts';
import type { PartnerHost } from '../host/partner-host.ts';
import { maxToldProblems } from '../host/network-status.ts';
import { answerErrors } from './answer-errors.ts';
import { authorizeUpload } from './authorize-upload.ts';
import { readUpload } from './read-upload.ts';

const maxBodyBytes = 16 * 1024 * 1024;

interface NetworkRoute {
  Params: { network: string };
}

/** What the routes need. */
export interface NetworkRoutes {
  readonly host: PartnerHost;
  readonly registryUrl: string | null;
  readonly log: Logger;
}

/** `GET /networks/<id>/status`: what is served and what is wrong. `PUT /networks/<id>`: other files, all or nothing. */
export function addNetworkRoutes(http: FastifyInstance, { host, registryUrl, log }: NetworkRoutes): void {
  // A scope of its own: the errors of GraphQL have another form.
  void http.register(async (scope) => {
    answerErrors(scope, log);
    scope.removeContentTypeParser('text/plain');
    scope.get<NetworkRoute>('/networks/:network/status', ({ params }) => {
      const network = host.find(params.network);
      if (!network) throw new PartnerError('NETWORK_UNKNOWN');
      return network.status();
    });
    scope.put<NetworkRoute>('/networks/:network', {
      bodyLimit: maxBodyBytes,
      // Before the body is read: nobody without a token makes the host read megabytes.
      onRequest: ({ headers, params }) => authorizeUpload(headers.authorization, params.network, registryUrl),
      handler: async ({ body, params }) => {
        if (!isNetworkId(params.network)) throw new PartnerError('NETWORK_UNKNOWN');
        const network = host.add(params.network);
        const result = await network.replace(readUpload(body));
        if ('problems' in result) throw refusal(result.problems);
        const { hubs, offers } = await network.status();
        return { network: network.id, hubs, offers, ...result };
      },
    });
  });
}

function refusal(problems: readonly unknown[]): PartnerError {
  return new PartnerError('DATA_REFUSED', {
    problemCount: problems.length,
    problems: problems.slice(0, maxToldProblems),
  });
}
