import 'reflect-metadata';
import { Directive, ObjectType } from 'type-graphql';
import { Offer } from '../../kit/contract/offer/offer.ts';

/** An offer of this network. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Offer, description: 'An offer of the regional association.' })
export class AssociationOffer extends Offer {}
