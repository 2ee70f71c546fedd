import 'reflect-metadata';
import { Directive, ObjectType } from 'type-graphql';
import { NetworkProfile } from '../../kit/contract/profile/network-profile.ts';

/** What this network says of itself. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: NetworkProfile, description: 'What is known of the network of state-funded centres.' })
export class StateNetworkProfile extends NetworkProfile {}
