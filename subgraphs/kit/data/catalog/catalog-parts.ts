import type { CatalogPlace } from '../../contract/catalog/catalog-place.ts';
import type { CatalogTopic } from '../../contract/catalog/catalog-topic.ts';
import type { TopicRole } from '../../contract/enums/topic-role.ts';

/** The texts that are there, each once. */
export function distinctTexts(texts: readonly (string | null | undefined)[]): string[] {
  return [...new Set(texts.filter((text) => typeof text === 'string'))];
}

/** Each pair of topic and role once. */
export function catalogTopics(uses: readonly { topic: { slug: string }; role: TopicRole }[]): CatalogTopic[] {
  const topics = uses.map(({ topic, role }) => ({ slug: topic.slug, role }));
  return [...new Map(topics.map((topic) => [`${topic.slug} ${topic.role}`, topic])).values()];
}

/** A place with its exact point when it is known. */
export function catalogPlace(place: {
  region: { code: string };
  location: { latitude: number; longitude: number } | null;
}): CatalogPlace {
  const { latitude = null, longitude = null } = place.location ?? {};
  return { regionCode: place.region.code, latitude, longitude };
}
