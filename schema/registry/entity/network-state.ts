import { registerEnumType } from 'type-graphql';

/** How far a network is. */
export enum NetworkState {
  PENDING = 'PENDING',
  PROBATION = 'PROBATION',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
}

registerEnumType(NetworkState, {
  name: 'NetworkState',
  description: 'How far a network is.',
  valuesConfig: {
    PENDING: { description: 'Registered, not published yet.' },
    PROBATION: { description: 'Published and harvested, but only in its preview until its live checks are green.' },
    ACTIVE: { description: 'Part of the public graph.' },
    SUSPENDED: { description: 'Taken out of the graph by the operator of the registry.' },
  },
});
