/** Pause between rounds of harvesting, so long that none comes after the first one while two sides are compared. */
export const HARVEST_ONCE_MS = 86_400_000;
