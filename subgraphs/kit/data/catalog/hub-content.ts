import { CatalogKind } from '../../contract/enums/catalog-kind.ts';
import type { HubDocument } from '../schema/hub-schema.ts';
import type { CatalogContent } from './catalog-content.ts';
import { emptyContent } from './catalog-content.ts';
import { catalogPlace, catalogTopics, distinctTexts } from './catalog-parts.ts';

/** What the catalog tells of a hub; `nameOf` gives the name of an organisation by its key. */
export function hubContent(hub: HubDocument, typeName: string, nameOf: (key: string) => string): CatalogContent {
  return {
    ...emptyContent({ id: hub.id, kind: CatalogKind.HUB, typeName }),
    title: hub.title,
    summary: hub.summary,
    texts: hubTexts(hub, nameOf),
    topics: catalogTopics([...hub.topics, ...hub.projects.flatMap(({ topics }) => topics)]),
    targetGroups: hub.targetGroups,
    places: hub.sites.map(catalogPlace),
    status: hub.status.value,
    agreementKinds: [...new Set(hub.agreements.map(({ kind }) => kind))],
  };
}

function hubTexts(hub: HubDocument, nameOf: (key: string) => string): string[] {
  return distinctTexts([
    ...hub.topics.map(({ label }) => label),
    ...hub.sites.flatMap(({ title, address }) => [title, address]),
    ...hub.goals.map(({ title }) => title),
    ...hub.projects.flatMap(({ title, summary, topics }) => [title, summary, ...topics.map(({ label }) => label)]),
    ...hub.facilities.map(({ summary }) => summary),
    ...hub.involvements.flatMap(({ organisation, actingAs, summary }) => [nameOf(organisation), actingAs, summary]),
    ...hub.agreements.flatMap((agreement) => agreementTexts(agreement, nameOf)),
    ...hub.fundings.flatMap(({ title, funder, remarks }) => [title, nameOf(funder), ...remarks]),
    ...hub.workplaces.map(({ organisation }) => nameOf(organisation)),
    hub.evaluation?.summary,
    ...hub.milestones.map(({ title }) => title),
  ]);
}

function agreementTexts(agreement: HubDocument['agreements'][number], nameOf: (key: string) => string) {
  return [
    agreement.title,
    agreement.summary,
    ...agreement.parties.flatMap(({ organisation, actingAs }) => [nameOf(organisation), actingAs]),
    ...agreement.rights.map(({ summary }) => summary),
    agreement.successor?.summary,
  ];
}
