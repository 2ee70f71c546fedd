/**
 * What networks in repositories of their own import as `hubgraph/kit`: `schema/cli/templates/typescript` is one of them. TypeGraphQL's decorators
 * come with it, so that there is one copy of TypeGraphQL and of graphql.js in the process.
 */
export {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
export { Evaluation } from './contract/hub/evaluation.ts';
export { Facility } from './contract/hub/facility.ts';
export { Goal } from './contract/hub/goal.ts';
export { Hub } from './contract/hub/hub.ts';
export { Involvement } from './contract/hub/involvement.ts';
export { Milestone } from './contract/hub/milestone.ts';
export { Opening } from './contract/hub/opening.ts';
export { Project } from './contract/hub/project.ts';
export { Site } from './contract/hub/site.ts';
export { Workplaces } from './contract/hub/workplaces.ts';
export { Offer } from './contract/offer/offer.ts';
export { Venue } from './contract/offer/venue.ts';
export { Brand } from './contract/profile/brand.ts';
export { Figure } from './contract/profile/figure.ts';
export { NetworkProfile } from './contract/profile/network-profile.ts';
export { Office } from './contract/profile/office.ts';
export { PlannedCount } from './contract/profile/planned-count.ts';
export { AgreementParty } from './contract/agreement/agreement-party.ts';
export { AgreementRight } from './contract/agreement/agreement-right.ts';
export { AgreementSuccessor } from './contract/agreement/agreement-successor.ts';
export { Agreement } from './contract/agreement/agreement.ts';
export { RecurringFee } from './contract/agreement/recurring-fee.ts';
export { Funding } from './contract/funding/funding.ts';
export { Programme } from './contract/funding/programme.ts';
export { ApproximateDate } from './contract/values/approximate-date.ts';
export { GeoPoint } from './contract/values/geo-point.ts';
export { Money } from './contract/values/money.ts';
export { Organisation } from './contract/values/organisation.ts';
export { Source } from './contract/values/source.ts';
export { StatusClaim } from './contract/values/status-claim.ts';
export { TopicUse } from './contract/values/topic-use.ts';
export { Region } from './contract/references/region.ts';
export { Topic } from './contract/references/topic.ts';
export { AgreementKind } from './contract/enums/agreement-kind.ts';
export { AgreementStage } from './contract/enums/agreement-stage.ts';
export { DateQualifier } from './contract/enums/date-qualifier.ts';
export { FacilityKind } from './contract/enums/facility-kind.ts';
export { FeeApportionment } from './contract/enums/fee-apportionment.ts';
export { FigureKind } from './contract/enums/figure-kind.ts';
export { GoalKind } from './contract/enums/goal-kind.ts';
export { Interval } from './contract/enums/interval.ts';
export { InvolvementRole } from './contract/enums/involvement-role.ts';
export { OfferKind } from './contract/enums/offer-kind.ts';
export { OrganisationKind } from './contract/enums/organisation-kind.ts';
export { PlannedCountKind } from './contract/enums/planned-count-kind.ts';
export { RightKind } from './contract/enums/right-kind.ts';
export { SiteKind } from './contract/enums/site-kind.ts';
export { Stage } from './contract/enums/stage.ts';
export { Status } from './contract/enums/status.ts';
export { TargetGroup } from './contract/enums/target-group.ts';
export { TopicRole } from './contract/enums/topic-role.ts';
export { DateTime } from './contract/scalars/date-time.ts';
export { PartialDate } from './contract/scalars/partial-date.ts';
export { badUserInput } from './errors/bad-user-input.ts';
export type { NetworkContext } from './loaders/network-context.ts';
export type { NetworkDefinition } from './network/network-definition.ts';
export { networkSubgraph } from './network/network-subgraph.ts';
export { printNetwork } from './network/print-network.ts';
export { runSubgraph } from './process/run-subgraph.ts';
