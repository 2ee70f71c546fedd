import 'reflect-metadata';
import { Directive, ObjectType } from 'type-graphql';
import { Hub } from '../../kit/contract/hub/hub.ts';

/** A hub of a network that is kept as tables. */
@Directive('@key(fields: "id")')
@ObjectType({ implements: Hub, description: 'A hub of a network that its operator keeps as tables.' })
export class PartnerHub extends Hub {}
