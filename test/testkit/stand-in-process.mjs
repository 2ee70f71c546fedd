import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

// Stands in for a subgraph or the gateway where a test is about the supervisor: listens, reports ready, and ends as told.
const { values } = parseArgs({
  options: {
    registry: { type: 'string' },
    'supergraph-cache': { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
  },
});
const { DATABASE_URL, HUBGRAPH_ADMIN_TOKEN, HUBGRAPH_REGISTRY_URL, STAND_IN_FAILS } = process.env;
const name = import.meta.filename.split('/').at(-2);

if (STAND_IN_FAILS === name) {
  process.stderr.write('the data files are wrong\n');
  process.exit(3);
}

const server = createServer((request, response) => {
  if (request.url === '/exit') process.exit(4);
  const told = { values, DATABASE_URL, HUBGRAPH_ADMIN_TOKEN, HUBGRAPH_REGISTRY_URL };
  response.end(request.url === '/ready' ? 'ready' : JSON.stringify(told));
});
server.listen(Number(values.port ?? process.env.PORT), '127.0.0.1', () => {
  process.stdout.write(`${name} listens\n`);
  process.stdout.write(`${JSON.stringify({ level: 30, name })}\n`);
  process.send({ type: 'ready', url: `http://127.0.0.1:${server.address().port}/graphql` });
});
for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => process.exit(0));
