import { Directive, Hub, ObjectType } from 'hubgraph/kit';

/** A hub of this network. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Hub, description: 'A hub of this network.' })
export class MusterstadtHub extends Hub {}
