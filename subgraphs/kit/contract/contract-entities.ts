import type { AnyEntityClass } from '../database/connect-database.ts';
import { AgreementParty } from './agreement/agreement-party.ts';
import { AgreementRight } from './agreement/agreement-right.ts';
import { Agreement } from './agreement/agreement.ts';
import { CatalogEntry } from './catalog/catalog-entry.ts';
import { CatalogFeed } from './catalog/catalog-feed.ts';
import { Funding } from './funding/funding.ts';
import { Programme } from './funding/programme.ts';
import { Facility } from './hub/facility.ts';
import { Goal } from './hub/goal.ts';
import { HubTopic } from './hub/hub-topic.ts';
import { Hub } from './hub/hub.ts';
import { Involvement } from './hub/involvement.ts';
import { Milestone } from './hub/milestone.ts';
import { ProjectTopic } from './hub/project-topic.ts';
import { Project } from './hub/project.ts';
import { Site } from './hub/site.ts';
import { Workplaces } from './hub/workplaces.ts';
import { OfferTopic } from './offer/offer-topic.ts';
import { Offer } from './offer/offer.ts';
import { Brand } from './profile/brand.ts';
import { Figure } from './profile/figure.ts';
import { NetworkProfile } from './profile/network-profile.ts';
import { Office } from './profile/office.ts';
import { PlannedCount } from './profile/planned-count.ts';
import { Organisation } from './values/organisation.ts';
import { Source } from './values/source.ts';

/** The tables of every network: one class per concept of the contract. Embeddables come with them. */
export const contractEntities: readonly AnyEntityClass[] = [
  Agreement,
  AgreementParty,
  AgreementRight,
  Brand,
  CatalogEntry,
  CatalogFeed,
  Facility,
  Figure,
  Funding,
  Goal,
  Hub,
  HubTopic,
  Involvement,
  Milestone,
  NetworkProfile,
  Offer,
  OfferTopic,
  Office,
  Organisation,
  PlannedCount,
  Programme,
  Project,
  ProjectTopic,
  Site,
  Source,
  Workplaces,
];
