import type { ClassType } from 'type-graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { AgreementKind } from '../../kit/contract/enums/agreement-kind.ts';
import { OfferKind } from '../../kit/contract/enums/offer-kind.ts';
import { Status } from '../../kit/contract/enums/status.ts';
import { TargetGroup } from '../../kit/contract/enums/target-group.ts';
import { Network } from '../entity/network.ts';
import { Region } from '../entity/region.ts';
import { Topic } from '../entity/topic.ts';
import { EntryKind } from '../entity/entry-kind.ts';

/** A value of a facet and how many entries of the list have it. */
export interface FacetValue<Value> {
  readonly value: Value;
  readonly count: number;
}

export const TopicCount = createFacetCount('TopicCount', 'topic', () => Topic);
export const NetworkCount = createFacetCount('NetworkCount', 'network', () => Network);
export const RegionCount = createFacetCount('RegionCount', 'region', () => Region);
export const EntryKindCount = createFacetCount('EntryKindCount', 'kind of entry', () => EntryKind);
export const StatusCount = createFacetCount('StatusCount', 'state', () => Status);
export const OfferKindCount = createFacetCount('OfferKindCount', 'kind of offer', () => OfferKind);
export const TargetGroupCount = createFacetCount('TargetGroupCount', 'target group', () => TargetGroup);
export const AgreementKindCount = createFacetCount('AgreementKindCount', 'kind of agreement', () => AgreementKind);

function createFacetCount<Value>(name: string, what: string, type: () => unknown): ClassType<FacetValue<Value>> {
  @ObjectType(name, { description: `A ${what} and how many entries of the list have it.` })
  class FacetCount implements FacetValue<Value> {
    @Field(type as () => ClassType, { description: `The ${what}.` })
    value!: Value;

    @Field(() => Int, { description: 'How many entries of the list have it, on all pages.' })
    count!: number;
  }
  return FacetCount;
}
