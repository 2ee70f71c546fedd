import { parseDocument } from 'yaml';
import { makeSlug } from './make-slug.ts';
import { fill, type Language } from '../language/text.ts';
import type { Interview } from '../interview/interview.ts';
import { initMessages as messages } from '../messages/init-messages.ts';

/** What every template needs to know of a network. */
export interface NetworkAnswers {
  readonly id: string;
  readonly title: string;
  readonly operator: string;
}

/** Asks what every template needs to know; what is given already is not asked for. */
export async function askForNetwork(
  given: {
    readonly network?: string | undefined;
    readonly title?: string | undefined;
    readonly operator?: string | undefined;
  },
  folderName: string,
  interview: Interview,
  language: Language,
): Promise<NetworkAnswers> {
  const id = given.network ?? (await interview.ask(messages.askId[language], makeSlug(folderName, 'netz')));
  const title = given.title ?? (await interview.ask(messages.askTitle[language], folderName));
  const operator = given.operator ?? (await interview.ask(messages.askOperator[language], title));
  return { id, title, operator };
}

/** The template's `network.yaml` with these answers; its comments stay, its invented contact and pages go. */
export function describeNetwork(
  template: string,
  { id, title, operator }: NetworkAnswers,
  operatorKind: string,
): string {
  const document = parseDocument(template);
  document.setIn(['id'], id);
  document.setIn(['title'], title);
  document.setIn(['operator', 'name'], operator);
  document.setIn(['operator', 'kind'], operatorKind);
  document.setIn(['source', 'title'], fill(messages.source, 'de', { operator }));
  document.setIn(['source', 'publisher'], operator);
  for (const path of [['operator', 'homepage'], ['contact'], ['source', 'date']]) document.deleteIn(path);
  return document.toString({ lineWidth: 0 });
}
