import { promises } from './tested-promise.ts';

/** What can be seen of what a gateway does. */
export const sights = promises(
  [
    'traces',
    'client, operation, plan, each fetch, resolvers of the subgraphs; no document, no values',
    'test/observability/whole-federation.test.ts',
    'One trace goes from the client through the gateway to the resolvers of every subgraph',
  ],
  [
    'metrics',
    'rates, latencies, caches and breakers, with bounded labels',
    'test/observability/metrics.test.ts',
    'counts requests by operation and outcome, and those to subgraphs',
    'tells that a breaker is open, and what was not sent',
    'tells what the caches hold, and of what use they are',
    'keeps a bounded number of operation names',
  ],
  [
    'metrics of streams',
    'how many are open; subscriptions, their events and how they ended',
    'test/observability/stream-metrics.test.ts',
    'counts open streams, subscriptions and their events over %s',
    'counts queries and refusals over %s as those over POST',
  ],
  [
    'metrics of feeds',
    'their age, how they stand, and what of them is refused',
    'subgraphs/directory/feed-metrics.test.ts',
    'The directory tells Prometheus how old the feed of each network is, and how it stands',
  ],
  [
    'refusals',
    'counted by code; each has a span',
    'test/observability/refusals.test.ts',
    'What is refused at the door is counted by its code, and has a span',
  ],
  [
    'the log',
    'a JSON line for each request: who, what and how it ended',
    'test/observability/access-log.test.ts',
    'that says who asked for what and how it ended',
    'without documents, variables, values or tokens, and with short names',
  ],
  [
    'ids of requests',
    'in every answer, at every subgraph, in the log',
    'test/observability/request-ids.test.ts',
    'which the client reads in every answer, and gave if it is a plain token',
    'which every subgraph receives',
  ],
  [
    'internal errors',
    'an id; the cause under it in the log',
    'test/observability/request-ids.test.ts',
    'which an internal error shows, and the log has more under it',
  ],
  [
    'the dashboard and the alert rules of [grafana/](grafana/README.md)',
    'each query fits the grammar of Prometheus and what is served',
    'test/observability/grafana.test.ts',
    'asks Prometheus for what there is: $name',
    'would not ask %s',
  ],
  [
    '`Server-Timing`',
    'how long each stage took',
    'test/observability/server-timing.test.ts',
    'how long each stage took (shareIdenticalRequests: %s)',
  ],
);
