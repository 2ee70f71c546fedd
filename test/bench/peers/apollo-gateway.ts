import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** The process of @apollo/gateway on Apollo Server as its documentation starts it: `--port N --supergraph FILE`. */
const { values } = parseArgs({ options: { port: { type: 'string' }, supergraph: { type: 'string' } } });
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(values.supergraph ?? '', 'utf8') });
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: '127.0.0.1', port: Number(values.port) },
});
