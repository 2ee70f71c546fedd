import { registerEnumType } from 'type-graphql';

/** The role a topic plays. */
export enum TopicRole {
  FOCUS = 'FOCUS',
  PROJECT = 'PROJECT',
  GOAL = 'GOAL',
  SUBJECT = 'SUBJECT',
}

registerEnumType(TopicRole, {
  name: 'TopicRole',
  description: 'The role a topic plays.',
  valuesConfig: {
    FOCUS: { description: 'The thematic focus of a hub (Schwerpunkt).' },
    PROJECT: { description: 'The subject of one of its projects (Projekt).' },
    GOAL: { description: 'A goal it pursues (Ziel).' },
    SUBJECT: { description: 'What an offer is about (Gegenstand).' },
  },
});
