import 'reflect-metadata';
import { Directive, ObjectType } from 'type-graphql';
import { Offer } from '../../kit/contract/offer/offer.ts';

/** An offer of this network. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Offer, description: 'An offer of a Dataport hub.' })
export class DataportOffer extends Offer {}
