import 'reflect-metadata';
import { Directive, ObjectType } from 'type-graphql';
import { Hub } from '../../kit/contract/hub/hub.ts';

/** A hub of this network. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Hub, description: 'A digital hub initiated, carried and run by Dataport.' })
export class DataportHub extends Hub {}
