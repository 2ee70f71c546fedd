import type { Table } from '../../../subgraphs/partner/table/table.ts';
import type { Interview } from '../interview/interview.ts';
import type { Language } from '../language/text.ts';
import { initMessages as messages } from '../messages/init-messages.ts';
import { describeNetwork, type NetworkAnswers } from './describe-network.ts';
import { importList } from './import-list.ts';
import { readTemplate } from './read-template.ts';

/** The files of a network without code: with invented examples, or with the content of a list. */
export async function makeNoCode(
  list: Table | null,
  answers: NetworkAnswers,
  interview: Interview,
  language: Language,
): Promise<Record<string, string>> {
  const files = await readTemplate('no-code');
  const kind = await interview.ask(messages.askOperatorKind[language], 'Kommune');
  const described = {
    ...files,
    'network.yaml': describeNetwork(files['network.yaml'] ?? '', answers, kind),
    Dockerfile: (files['Dockerfile'] ?? '').replaceAll('musterstadt', answers.id),
  };
  if (list === null) return described;
  const { hubs, offers } = await importList(list, answers.title, interview, language);
  return { ...described, 'hubs.csv': hubs, 'offers.csv': offers };
}
