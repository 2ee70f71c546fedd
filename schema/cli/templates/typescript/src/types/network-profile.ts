import { Directive, NetworkProfile, ObjectType } from 'hubgraph/kit';

/** What this network says of itself. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: NetworkProfile, description: 'What this network says of itself.' })
export class MusterstadtNetworkProfile extends NetworkProfile {}
