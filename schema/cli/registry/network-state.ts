import { z } from 'zod';

/** How far a network is, as the registry says it. */
export const networkState = z.enum(['PENDING', 'PROBATION', 'ACTIVE', 'SUSPENDED']);

/** How far a network is. */
export type NetworkState = z.output<typeof networkState>;
