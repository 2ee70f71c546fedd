import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse } from 'graphql';
import { pino } from 'pino';
import { createGraphqlServer } from '../../../../subgraphs/kit/process/create-graphql-server.ts';
import { projectPath } from '../../../../subgraphs/kit/project-path.ts';
import { readDatabaseUrls } from '../data/database-urls.ts';
import { buildMonolithSchema } from './build-monolith-schema.ts';
import { connectParts } from './connect-parts.ts';
import { createMonolithContext } from './monolith-part.ts';

/** The monolith as a process: answers the public schema at `/graphql` and says where, as a subgraph does. */
const supergraph = parse(readFileSync(projectPath('schema/supergraph.graphql'), 'utf8'));
const publicSchema = buildASTSchema(transformSupergraphToPublicSchema(supergraph));
const { http } = await createGraphqlServer({
  schema: buildMonolithSchema(publicSchema, await connectParts(readDatabaseUrls(process.env))),
  createContext: createMonolithContext,
  endContext: (context) => context.end(),
  log: pino({ name: 'monolith' }, pino.destination({ fd: 2, sync: true })),
});
const address = await http.listen({ host: '127.0.0.1', port: 0 });
process.send?.({ type: 'ready', url: `${address}/graphql` });
process.once('disconnect', () => process.exit(0));
