import { ref } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Hub } from '../contract/hub/hub.ts';
import { Offer } from '../contract/offer/offer.ts';
import { NetworkProfile } from '../contract/profile/network-profile.ts';
import type { HubDocument } from './schema/hub-schema.ts';
import type { OfferDocument } from './schema/offer-schema.ts';
import type { ProfileDocument } from './schema/profile-schema.ts';
import type { StoredEntry } from './stored-entry.ts';

/** Makes the entity of a profile with all its rows. */
export function createProfile(em: EntityManager, entry: StoredEntry<ProfileDocument>, updatedAt: Date): void {
  em.create(NetworkProfile, { ...entry.document, sources: [...entry.sources], updatedAt });
}

/** Makes the entity of a hub with all its rows; its projects find their goals by key. */
export function createHub(em: EntityManager, entry: StoredEntry<HubDocument>, updatedAt: Date): void {
  const { goals, projects, ...document } = entry.document;
  const hub = em.create(Hub, {
    ...document,
    goals: goals.map(({ title, kind, source, position }) => ({ title, kind, source, position })),
    projects: projects.map((project) => ({ ...project, goal: null })),
    sources: [...entry.sources],
    updatedAt,
  });
  for (const [index, { goal }] of projects.entries()) {
    const served = hub.goals[goals.findIndex(({ key }) => key === goal)];
    const project = hub.projects[index];
    if (served && project) project.goal = ref(served);
  }
}

/** Makes the entity of an offer with all its rows. */
export function createOffer(em: EntityManager, entry: StoredEntry<OfferDocument>, updatedAt: Date): void {
  em.create(Offer, { ...entry.document, sources: [...entry.sources], updatedAt });
}
