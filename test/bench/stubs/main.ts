import { servePosts } from '../http/serve-posts.ts';
import { generateRows } from '../rows/generate-rows.ts';
import { AnswerStore } from './answer-store.ts';
import { createStubSubgraphs } from './create-stub-subgraphs.ts';

/** The process of the four stub subgraphs. Tells its URL once it listens, and its counters whenever it is asked. */
const store = new AnswerStore(createStubSubgraphs(generateRows()));
const { url } = await servePosts(0, (path, body) => store.answer(path, body));
process.on('message', () => process.send?.({ type: 'counters', counters: store.takeCounters() }));
process.on('disconnect', () => process.exit(0));
process.send?.({ type: 'ready', url });
