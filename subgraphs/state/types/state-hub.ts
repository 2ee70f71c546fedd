import 'reflect-metadata';
import { Directive, ObjectType } from 'type-graphql';
import { Hub } from '../../kit/contract/hub/hub.ts';

/** A hub of this network. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Hub, description: 'A municipal centre funded by its state.' })
export class StateHub extends Hub {}
