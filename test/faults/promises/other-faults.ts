import { promises } from './tested-promise.ts';

/** Faults that no row of the table makes happen. */
export const otherFaults = promises(
  [
    'a supergraph file that cannot be loaded',
    'the old one serves, until there is a good one',
    'test/reload/file-changes.test.ts',
    'when the new one %s, until there is a good one',
  ],
  [
    'a supergraph that nobody has signed, or another',
    'refused; the old one serves',
    'test/reload/signed-supergraph.test.ts',
    'a supergraph that %s is refused, and one that is signed rightly is served',
    'a first supergraph that %s is not served',
  ],
  [
    'persisted documents of a registry: it is gone, at a start too, or they are signed wrongly or none',
    'the last good ones are answered, else 503 `PERSISTED_DOCUMENTS_UNAVAILABLE`',
    'test/reload/cold-start.test.ts',
    'are answered without the registry, after a start too, and newer ones when it is back',
    'are served on where newer ones are %s',
    'are waited for: a gateway that answers nothing else is not ready before',
  ],
  [
    'persisted documents that do not fit the graph are published',
    'refused whole, each named with its place',
    'test/registry/a-refused-publish-changes-nothing.test.ts',
    'persisted documents that do not fit the graph are refused as a whole, each with its place',
  ],
  [
    'the registry is killed while a network publishes',
    'published whole or not at all',
    'test/registry/a-registry-killed-while-it-publishes-loses-nothing.test.ts',
    'nothing is half-written, what served still serves, and publishing again works',
  ],
  [
    'a network is down',
    'its last known facts, marked; where nothing is known, one error; the others as before',
    'test/acceptance/network-down.test.ts',
    'with Dataport down its last known facts are shown, and marked',
    'a list keeps the rows of the network that is down, and is whole again when it is back',
  ],
  [
    'a subgraph that allowed its answers to be kept fails in any way',
    'whole, marked in `extensions.stale` with their age',
    'test/http/stale-if-error.test.ts',
    'stale-if-error: where a subgraph fails, the last known facts are the answer',
  ],
  [
    'a subgraph of a subscription fails, or goes away',
    'one masked error, and the end; without the fields of others that are away',
    'test/subscriptions/loss.test.ts',
    'whose subgraph goes away ends with one error (over %s)',
    'goes on without the fields of another subgraph that goes away',
    '%s leaves one masked error',
  ],
  [
    'a client of a subscription is slow',
    'what was waiting, then `CLIENT_TOO_SLOW`',
    'test/subscriptions/bounds.test.ts',
    'reads what was waiting, then that it was too slow',
  ],
  [
    'clients keep connections and streams open while a gateway stops',
    'completed or closed: they do not hold it up',
    'test/http/stopping.test.ts',
    'A gateway that stops is not held up by',
  ],
  [
    'anything but HTTP and GraphQL comes over a socket',
    'answered with a code, or closed; nothing told',
    'test/fuzz/http-edge.test.ts',
    'Whatever comes over a socket is answered or closed, tells nothing, and harms nobody',
  ],
  [
    "a subgraph's answer is damaged at random",
    'what the schema promises, with nulls and codes; nothing of it told',
    'test/fuzz/subgraph-answers.test.ts',
    'Whatever subgraphs answer, a client gets what the schema promises, and nothing that is not its business',
  ],
);
