import { createFinding } from '../report/create-finding.ts';
import { EndpointFailure } from './endpoint/endpoint-failure.ts';
import type { AskEndpoint } from './endpoint/answer.ts';
import { concreteTypeName } from './entities/concrete-type-name.ts';
import { findLeak } from './errors/find-leak.ts';
import { excerpt } from './excerpt.ts';
import type { LiveRule, LiveSubject } from './live-subject.ts';

/** Rule `ERRORS_MASKED`: provokes errors and looks at what they give away. */
export const errorsMasked: LiveRule = async (subject) => {
  for (const { query, variables } of provocations(subject)) {
    const leak = findLeak(await errorText(subject.endpoint, query, variables));
    if (!leak) continue;
    const message = {
      de: `Eine Fehlermeldung verrät ${leak.what.de}: ${excerpt(leak.excerpt)} (Anfrage: ${excerpt(query)}). Nach außen gehört eine allgemeine Meldung; die Ursache gehört ins Log.`,
      en: `An error message gives away ${leak.what.en}: ${excerpt(leak.excerpt)} (request: ${excerpt(query)}). Clients get a general message; the cause belongs into the log.`,
    };
    return [createFinding('ERRORS_MASKED', message)];
  }
  return [];
};

interface Provocation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

function provocations({ network }: LiveSubject): Provocation[] {
  const __typename = concreteTypeName('HUB', network);
  const entities = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';
  const odd = ["'", '"', '\0', '\\', '%', '; --', 'x'.repeat(10_000)];
  return [
    { query: '{ _catalog(' },
    { query: '{ _hubgraphCheckUnknownField }' },
    { query: '{ _catalog(first: -1) { hasNextPage } }' },
    { query: '{ _catalog(first: 2147483647) { hasNextPage } }' },
    ...odd.map((after) => ({
      query: 'query ($after: String) { _catalog(after: $after, first: 1) { hasNextPage } }',
      variables: { after },
    })),
    ...odd.map((id) => ({
      query: entities,
      variables: { representations: [{ __typename, id: `${network.id}:${id}` }] },
    })),
    ...[{ __typename }, { __typename, id: { a: 1 } }, { __typename: 'Nothing', id: '1' }, {}, null].map(
      (representation) => ({
        query: entities,
        variables: { representations: [representation] },
      }),
    ),
  ];
}

/** The errors of an answer as text, whatever shape they come in; what a page of the web server says counts too. */
async function errorText(endpoint: AskEndpoint, query: string, variables: Provocation['variables']): Promise<string> {
  try {
    const { errors } = await endpoint.ask(query, variables);
    return errors.map((error) => JSON.stringify(error)).join('\n');
  } catch (error) {
    if (error instanceof EndpointFailure && !error.isFinal) return error.body;
    throw error;
  }
}
