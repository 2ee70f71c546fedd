import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { servePosts } from '../http/serve-posts.ts';
import { generateRows } from '../rows/generate-rows.ts';
import { createFloor } from './create-floor.ts';

/** The process of the floor: `--port N --stubs URL`. */
const { values } = parseArgs({ options: { port: { type: 'string' }, stubs: { type: 'string' } } });
const answer = createFloor(new Pool(values.stubs ?? ''), generateRows());
await servePosts(Number(values.port), (_path, body) => answer(body));
process.on('disconnect', () => process.exit(0));
