import 'reflect-metadata';
import { Directive, ObjectType } from 'type-graphql';
import { NetworkProfile } from '../../kit/contract/profile/network-profile.ts';

/** What a network that is kept as tables says of itself. */
@Directive('@key(fields: "id")')
@ObjectType({
  implements: NetworkProfile,
  description: 'What is known of a network that its operator keeps as tables.',
})
export class PartnerNetworkProfile extends NetworkProfile {}
