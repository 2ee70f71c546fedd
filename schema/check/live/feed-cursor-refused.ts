import { createFinding } from '../report/create-finding.ts';
import { excerpt } from './excerpt.ts';
import { fetchFeedPage } from './feed/fetch-feed-page.ts';
import type { LiveRule } from './live-subject.ts';

const noCursor = 'hubgraph-check:this-is-no-cursor';
const code = 'BAD_USER_INPUT';

/** Rule `FEED_CURSOR_REFUSED`. The directory starts a feed anew only when it is told so by this code. */
export const feedCursorRefused: LiveRule = async ({ endpoint }) => {
  const { errors } = await fetchFeedPage(endpoint, noCursor, 1);
  if (errors[0]?.extensions?.code === code) return [];
  const [de, en] = errors[0]
    ? [
        `wird ohne diesen Code abgewiesen: ${excerpt(errors[0].message)}`,
        `is refused without this code: ${excerpt(errors[0].message)}`,
      ]
    : ['wird angenommen', 'is accepted'];
  const message = {
    de: `Ein Cursor, den der Feed nie ausgegeben hat, ${de}. Nötig ist ein Fehler mit extensions.code „${code}“; sonst merkt das Verzeichnis nicht, dass es von vorn lesen muss.`,
    en: `A cursor that the feed never gave out ${en}. Needed is an error with extensions.code "${code}"; else the directory does not learn that it must read from the beginning.`,
  };
  return [createFinding('FEED_CURSOR_REFUSED', message, { coordinate: 'Query._catalog(after:)' })];
};
