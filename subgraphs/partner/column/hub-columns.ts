import { readList } from '../cell/read-list.ts';
import { readText } from '../cell/read-text.ts';
import { readTopic } from '../cell/read-topic.ts';
import { optional } from './column.ts';
import type { RowOf } from './column.ts';
import { placeColumns } from './place-columns.ts';
import { entryColumns, sourceColumns } from './shared-columns.ts';

/** The columns of the table of hubs, in the order in which the template has them. */
export const hubColumns = {
  ...entryColumns,
  focusTopic: optional({
    heading: { de: 'Schwerpunkt', en: 'focus topic' },
    meaning: {
      de: 'Das eine Thema, das die Quelle als Schwerpunkt nennt',
      en: 'The one topic that the source calls its focus',
    },
    example: '`Mobilität`',
    read: readTopic,
  }),
  projectTopics: optional({
    heading: { de: 'Themen der Projekte', en: 'project topics' },
    meaning: { de: 'Themen, zu denen es Projekte gibt', en: 'Topics that it has projects on' },
    example: '`Öffentliches WLAN`',
    read: readList(readTopic),
  }),
  goalTopics: optional({
    heading: { de: 'Themen der Ziele', en: 'goal topics' },
    meaning: { de: 'Themen, die es als Ziel verfolgt', en: 'Topics that are a goal of it' },
    example: '`Ländlicher Raum`',
    read: readList(readTopic),
  }),
  goals: optional({
    heading: { de: 'Ziele', en: 'goals' },
    meaning: { de: 'Was es erreichen will, je Ziel ein Satz', en: 'What it wants to reach, a sentence a goal' },
    example: '`Doppelte Strukturen vermeiden`',
    read: readList(readText(500)),
  }),
  site: optional({
    heading: { de: 'Standort', en: 'site' },
    meaning: {
      de: 'Name des Standorts; leer: der Name der Gemeinde',
      en: 'Name of the site; empty: the name of the municipality',
    },
    example: '`Vöhlinschloss`',
    read: readText(500),
  }),
  ...placeColumns,
  ...sourceColumns,
};

/** A line of the table of hubs. */
export type HubRow = RowOf<typeof hubColumns>;
