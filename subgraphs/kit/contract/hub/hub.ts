import 'reflect-metadata';
import { Embedded, Entity, OneToMany } from '@mikro-orm/decorators/legacy';
import { Collection } from '@mikro-orm/postgresql';
import { Arg, Ctx, Directive, Field, Int, InterfaceType } from 'type-graphql';
import { checkRange } from '../../errors/check-range.ts';
import type { NetworkContext } from '../../loaders/network-context.ts';
import { Agreement } from '../agreement/agreement.ts';
import { Funding } from '../funding/funding.ts';
import { Offer } from '../offer/offer.ts';
import { Entry } from '../values/entry.ts';
import { TopicUse } from '../values/topic-use.ts';
import { Evaluation } from './evaluation.ts';
import { Facility } from './facility.ts';
import { Goal } from './goal.ts';
import { TopicRole } from '../enums/topic-role.ts';
import { HubTopic } from './hub-topic.ts';
import { Involvement } from './involvement.ts';
import { Milestone } from './milestone.ts';
import { Opening } from './opening.ts';
import { Project } from './project.ts';
import { Site } from './site.ts';
import { Workplaces } from './workplaces.ts';

/** A regional digital hub (Digitalisierungszentrum, Zentrum für Digitalisierung, Digital Hub). It is not its town: the town is a Region. */
@InterfaceType({
  implements: Entry,
  autoRegisterImplementations: false,
  description:
    'A regional digital hub (Digitalisierungszentrum, Zentrum für Digitalisierung, Digital Hub). It is not its town: the town is a Region.',
})
@Entity()
export class Hub extends Entry {
  @OneToMany({ entity: () => HubTopic, mappedBy: 'hub', orderBy: { position: 'asc' } })
  override topics = new Collection<HubTopic>(this);

  @Field(() => TopicUse, {
    nullable: true,
    description: 'Its focus (thematischer Schwerpunkt); null when no source names one.',
  })
  async focusTopic(): Promise<TopicUse | null> {
    const topics = await this.topics.loadItems();
    return topics.find((use) => use.role === TopicRole.FOCUS) ?? null;
  }

  @Field(() => [Site], { description: 'Where it is (Standorte), central or decentral.' })
  @OneToMany({ entity: () => Site, mappedBy: 'hub', orderBy: { position: 'asc' } })
  sites = new Collection<Site>(this);

  @Field(() => [Involvement], {
    description: 'The organisations involved and their roles (Träger, Betreiber, Fördergeber, Kooperationspartner).',
  })
  @OneToMany({ entity: () => Involvement, mappedBy: 'hub', orderBy: { position: 'asc' } })
  involvements = new Collection<Involvement>(this);

  @Field(() => [Agreement], {
    description:
      'Agreements it rests on (Absichtserklärung, Kooperationsvereinbarung, Förderbescheid, Mitgliedschaft).',
  })
  @OneToMany({ entity: () => Agreement, mappedBy: 'hub', orderBy: { position: 'asc' } })
  agreements = new Collection<Agreement>(this);

  @Field(() => [Funding], { description: 'Public money it receives (Förderung) and the own share (Eigenanteil).' })
  @OneToMany({ entity: () => Funding, mappedBy: 'hub', orderBy: { position: 'asc' } })
  fundings = new Collection<Funding>(this);

  @Field(() => [Goal], { description: 'What it wants to reach (Ziele, Leitziele).' })
  @OneToMany({ entity: () => Goal, mappedBy: 'hub', orderBy: { position: 'asc' } })
  goals = new Collection<Goal>(this);

  @Field(() => [Project], { description: 'What it does or plans to do (Projekte), with or without a known goal.' })
  @OneToMany({ entity: () => Project, mappedBy: 'hub', orderBy: { position: 'asc' } })
  projects = new Collection<Project>(this);

  @Field(() => [Facility], { description: 'Rooms and equipment (Co-Working-Space, Showroom, Veranstaltungsraum).' })
  @OneToMany({ entity: () => Facility, mappedBy: 'hub', orderBy: { position: 'asc' } })
  facilities = new Collection<Facility>(this);

  @Field(() => [Workplaces], { description: 'Workplaces (Arbeitsplätze) that organisations take up in it.' })
  @OneToMany({ entity: () => Workplaces, mappedBy: 'hub', orderBy: { position: 'asc' } })
  workplaces = new Collection<Workplaces>(this);

  @Field(() => Opening, { nullable: true, description: 'When it opens or opened (Inbetriebnahme).' })
  @Embedded({ entity: () => Opening, nullable: true })
  opening!: Opening | null;

  @Field(() => Evaluation, { nullable: true, description: 'How its progress is judged (Evaluation).' })
  @Embedded({ entity: () => Evaluation, nullable: true })
  evaluation!: Evaluation | null;

  @Field(() => [Milestone], { description: 'What was reached on the way, with dates.' })
  @OneToMany({ entity: () => Milestone, mappedBy: 'hub', orderBy: { position: 'asc' } })
  milestones = new Collection<Milestone>(this);

  @Directive('@listSize(slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @Field(() => [Offer], {
    description: 'Its offers, by id; to page through more, ask `offers(filter: { hubs: [id] })`.',
  })
  offers(
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at the most, 1 to 100.' }) first: number,
    @Ctx() context: NetworkContext,
  ): Promise<Offer[]> {
    checkRange('first', first, 1, 100);
    return context.offersOfHub.load({ hubId: this.id, first });
  }
}
