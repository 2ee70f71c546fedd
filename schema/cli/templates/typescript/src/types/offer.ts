import { Directive, ObjectType, Offer } from 'hubgraph/kit';

/** An offer of this network. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Offer, description: 'An offer of this network.' })
export class MusterstadtOffer extends Offer {}
