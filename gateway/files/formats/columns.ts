import type { CommonNode, Entry, HubNode, OfferNode, Place } from '../graph/entries.ts';
import { type Label, labelOf, type Language, offerKindLabels, statusLabels, targetGroupLabels } from '../labels.ts';

/** What a cell of a table may hold. */
type Cell = string | number | null | undefined;

/** A column of a table. */
export interface Column<Node> {
  readonly title: Label;
  readonly read: (entry: Entry<Node>, language: Language) => Cell;
}

/** Between the values of one cell: a comma or semicolon may separate cells. */
const between = ' | ';

const known: readonly Column<CommonNode>[] = [
  { title: { de: 'ID', en: 'ID' }, read: ({ id }) => id },
  { title: { de: 'Titel', en: 'Title' }, read: ({ title }) => title },
  { title: { de: 'Netzwerk', en: 'Network' }, read: ({ network }) => network.title },
  {
    title: { de: 'Status', en: 'Status' },
    read: ({ node }, language) => node?.status && labelOf(statusLabels, node.status.value, language),
  },
  { title: { de: 'Beschreibung', en: 'Summary' }, read: ({ node }) => node?.summary },
  {
    title: { de: 'Themen', en: 'Topics' },
    read: ({ node }) =>
      [...new Set(node?.topics?.map(({ topic }) => topic?.label ?? ''))].filter(Boolean).join(between),
  },
  {
    title: { de: 'Zielgruppen', en: 'Target groups' },
    read: ({ node }, language) =>
      node?.targetGroups?.map((group) => labelOf(targetGroupLabels, group, language)).join(between),
  },
];

const ends: readonly Column<CommonNode>[] = [
  {
    title: { de: 'Quellen', en: 'Sources' },
    read: ({ node }) => [...new Set(node?.sources?.map(({ title, url }) => url ?? title))].join(between),
  },
  { title: { de: 'Geändert am', en: 'Changed on' }, read: ({ updatedAt }) => updatedAt },
  {
    title: { de: 'Vollständig', en: 'Complete' },
    read: ({ node }, language) => (language === 'de' ? (node ? 'ja' : 'nein') : node ? 'yes' : 'no'),
  },
];

/** Columns of offers. */
export const offerColumns: readonly Column<OfferNode>[] = [
  ...known,
  {
    title: { de: 'Art', en: 'Kind' },
    read: ({ node }, language) => node?.kind && labelOf(offerKindLabels, node.kind, language),
  },
  { title: { de: 'Beginn', en: 'Begins' }, read: ({ node }) => node?.startsAt },
  { title: { de: 'Ende', en: 'Ends' }, read: ({ node }) => node?.endsAt },
  { title: { de: 'Hub', en: 'Hub' }, read: ({ node }) => node?.hub?.title },
  ...placeColumns<OfferNode>(({ node }) => (node?.venue ? [node.venue] : [])),
  { title: { de: 'Webadresse', en: 'URL' }, read: ({ node }) => node?.url },
  ...ends,
];

/** Columns of hubs. A hub with several sites has them in one cell each, in the same order. */
export const hubColumns: readonly Column<HubNode>[] = [
  ...known,
  {
    title: { de: 'Träger', en: 'Carrier' },
    read: ({ node }) =>
      node?.involvements
        ?.filter(({ role }) => role === 'CARRIER')
        .map(({ organisation }) => organisation.name)
        .join(between),
  },
  ...placeColumns<HubNode>(({ node }) => node?.sites ?? []),
  ...ends,
];

function placeColumns<Node>(readPlaces: (entry: Entry<Node>) => readonly Place[]): Column<Node>[] {
  const column = (title: Label, read: (place: Place) => Cell): Column<Node> => ({
    title,
    read: (entry) =>
      readPlaces(entry)
        .map((place) => read(place) ?? '')
        .join(between),
  });
  return [
    column({ de: 'Ort', en: 'Place' }, ({ title }) => title),
    column({ de: 'Anschrift', en: 'Address' }, ({ address }) => address),
    column({ de: 'Gemeinde', en: 'Municipality' }, ({ region }) => region?.name),
    column({ de: 'Gemeindeschlüssel', en: 'Municipality code' }, ({ region }) => region?.code),
    column({ de: 'Breite', en: 'Latitude' }, ({ location }) => location?.latitude),
    column({ de: 'Länge', en: 'Longitude' }, ({ location }) => location?.longitude),
  ];
}
