import type { z } from 'zod';
import { TopicRole } from '../../kit/contract/enums/topic-role.ts';
import type { offerSchema } from '../../kit/data/schema/offer-schema.ts';
import type { OfferRow } from '../column/offer-columns.ts';
import type { ReadRow } from '../column/read-rows.ts';
import type { Problem } from '../problem/problem.ts';
import { placeOfRow } from './place-of-row.ts';

/** An offer as the kit's schema reads it. */
type OfferInput = z.input<ReturnType<typeof offerSchema>>;

/** Makes an offer of a line, every fact with the source of the line. */
export function offerDocument(row: OfferRow, source: string): OfferInput {
  return {
    id: row.id,
    hub: row.hub,
    kind: row.kind,
    title: row.title,
    summary: row.summary,
    status: { value: row.status, asOf: row.statusDate, source },
    targetGroups: row.targetGroups ?? [],
    topics: (row.topics ?? []).map(({ slug, label }) => ({ topic: slug, role: TopicRole.SUBJECT, label, source })),
    venue: placeOfRow(row, row.venue),
    startsAt: row.starts,
    endsAt: row.ends,
    url: row.url,
  };
}

/** An offer must not end before it begins, as far as both dates are known. */
export function periodProblems({ row: { starts, ends }, problem }: ReadRow<OfferRow>): Problem[] {
  if (starts === null || ends === null) return [];
  const length = Math.min(starts.length, ends.length, 'YYYY-MM-DD'.length);
  if (ends.slice(0, length) >= starts.slice(0, length)) return [];
  return [problem('ends', { de: 'liegt vor dem Beginn', en: 'is before the beginning' })];
}
