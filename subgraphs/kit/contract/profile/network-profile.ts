import 'reflect-metadata';
import { Entity, ManyToMany, ManyToOne, OneToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Collection } from '@mikro-orm/postgresql';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ID, InterfaceType } from 'type-graphql';
import { Programme } from '../funding/programme.ts';
import { networkOfId } from '../references/network-of-id.ts';
import { Network } from '../references/network.ts';
import { DateTime } from '../scalars/date-time.ts';
import { Organisation } from '../values/organisation.ts';
import { Source } from '../values/source.ts';
import { Brand } from './brand.ts';
import { Figure } from './figure.ts';
import { Office } from './office.ts';
import { PlannedCount } from './planned-count.ts';

/** What a network says of itself: who runs it, under which brand, its figures, programmes and plans. */
@InterfaceType({
  autoRegisterImplementations: false,
  description: 'What a network says of itself: who runs it, under which brand, its figures, programmes and plans.',
})
@Entity()
export class NetworkProfile {
  @Field(() => ID, { description: "Global id: the network's prefix, a colon and `profile` (`dataport:profile`)." })
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Field(() => Network, { description: 'The network described.' })
  network(): Network {
    return networkOfId(this.id);
  }

  @Field(() => Organisation, { description: 'The organisation that runs the network (Betreiber, Trägerverein).' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  operator!: Ref<Organisation>;

  @Field(() => [Brand], {
    description: 'Service brands of the operator (`dataport.kommunal`): an offering, not a legal entity.',
  })
  @OneToMany({ entity: () => Brand, mappedBy: 'profile', orderBy: { position: 'asc' } })
  brands = new Collection<Brand>(this);

  @Field(() => [Figure], { description: "The operator's own figures (Beschäftigte, Umsatz)." })
  @OneToMany({ entity: () => Figure, mappedBy: 'profile', orderBy: { position: 'asc' } })
  figures = new Collection<Figure>(this);

  @Field(() => [Office], { description: "The operator's offices; an office is not a hub." })
  @OneToMany({ entity: () => Office, mappedBy: 'profile', orderBy: { position: 'asc' } })
  offices = new Collection<Office>(this);

  @Field(() => [PlannedCount], { description: 'Counts that are only a plan (`five hubs in Schleswig-Holstein`).' })
  @OneToMany({ entity: () => PlannedCount, mappedBy: 'profile', orderBy: { position: 'asc' } })
  plannedCounts = new Collection<PlannedCount>(this);

  @Field(() => [Programme], { description: 'Funding programmes the network lives on (Förderprogramme).' })
  @OneToMany({ entity: () => Programme, mappedBy: 'profile', orderBy: { position: 'asc' } })
  programmes = new Collection<Programme>(this);

  @Field(() => [Source], { description: 'All sources that these facts come from.' })
  @ManyToMany({ entity: () => Source, fixedOrder: true })
  sources = new Collection<Source>(this);

  @Field(() => DateTime, { description: 'When this profile last changed.' })
  @Property({ type: 'datetime' })
  updatedAt!: Date;
}
