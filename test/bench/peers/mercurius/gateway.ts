import { parseArgs } from 'node:util';
import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';

/** The process of the Mercurius gateway; it composes the subgraphs itself: `--port N --stubs URL`. */
const { values } = parseArgs({ options: { port: { type: 'string' }, stubs: { type: 'string' } } });
const services = ['users', 'products', 'reviews', 'inventory'].map((name) => ({
  name,
  url: `${values.stubs}/${name}`,
}));
const server = fastify();
await server.register(mercuriusGateway.default, { gateway: { services }, jit: 1 });
await server.listen({ host: '127.0.0.1', port: Number(values.port) });
