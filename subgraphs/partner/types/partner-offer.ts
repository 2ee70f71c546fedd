import 'reflect-metadata';
import { Directive, ObjectType } from 'type-graphql';
import { Offer } from '../../kit/contract/offer/offer.ts';

/** An offer of a network that is kept as tables. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Offer, description: 'An offer of a network that its operator keeps as tables.' })
export class PartnerOffer extends Offer {}
