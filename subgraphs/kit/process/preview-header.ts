/** Header in which a gateway names the network in probation whose preview it answers; lower case, as Fastify has it. */
export const previewHeader = 'hubgraph-preview';
