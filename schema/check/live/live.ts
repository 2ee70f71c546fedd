import type { Finding } from '../report/finding.ts';
import { EndpointFailure } from './endpoint/endpoint-failure.ts';
import { entitiesFound } from './entities-found.ts';
import { entitiesOrder } from './entities-order.ts';
import { entitiesUnknownKey } from './entities-unknown-key.ts';
import { entityValues } from './entity-values.ts';
import { errorsMasked } from './errors-masked.ts';
import { feedCursorRefused } from './feed-cursor-refused.ts';
import { feedEntryComplete } from './feed-entry-complete.ts';
import { feedOrder } from './feed-order.ts';
import { feedResume } from './feed-resume.ts';
import { feedTombstone } from './feed-tombstone.ts';
import { readFeed } from './feed/read-feed.ts';
import { idPrefix } from './id-prefix.ts';
import { latency } from './latency.ts';
import type { LiveRule, LiveSubject } from './live-subject.ts';
import { regionKnown } from './region-known.ts';
import { serviceSdl } from './service-sdl.ts';
import { topicKnown } from './topic-known.ts';
import { typeName } from './type-name.ts';

/** Rules that need no entries. */
const firstRules: readonly LiveRule[] = [serviceSdl, latency];

/** Rules over the entries of the feed, in the order someone mends them. */
const feedRules: readonly LiveRule[] = [
  feedOrder,
  feedResume,
  feedCursorRefused,
  feedTombstone,
  feedEntryComplete,
  idPrefix,
  typeName,
  topicKnown,
  regionKnown,
  entitiesFound,
  entitiesOrder,
  entitiesUnknownKey,
  entityValues,
  errorsMasked,
];

/** Runs all live rules; ends early when further requests make no sense. */
export async function checkEndpoint(subject: Omit<LiveSubject, 'feed'>): Promise<Finding[]> {
  const run = new Run();
  let feed: LiveSubject['feed'] = { entries: [], isWhole: false };
  for (const rule of firstRules) await run.step(() => rule({ ...subject, feed }));
  await run.step(async () => {
    const { findings, ...sample } = await readFeed(subject.endpoint, subject.schema, subject.limits);
    feed = sample;
    return findings;
  });
  for (const rule of feedRules) await run.step(() => rule({ ...subject, feed }));
  return run.findings;
}

/** Collects findings; a request that failed in the same way before is told once. */
class Run {
  readonly findings: Finding[] = [];
  #isOver = false;

  async step(rule: () => ReturnType<LiveRule>): Promise<void> {
    if (this.#isOver) return;
    try {
      this.findings.push(...(await rule()));
    } catch (error) {
      if (!(error instanceof EndpointFailure)) throw error;
      this.#isOver = error.isFinal;
      const { finding } = error;
      if (!this.findings.some(({ rule, message }) => rule === finding.rule && message.en === finding.message.en)) {
        this.findings.push(finding);
      }
    }
  }
}
