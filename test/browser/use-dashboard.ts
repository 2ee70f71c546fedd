import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { sharedGatewayUrl } from '../testkit/shared-federation.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import { type OpenDashboard, openDashboard } from './open-dashboard.ts';

/** What every test of the dashboard has. */
export interface UsedDashboard {
  /** Of the federation that the whole run shares. */
  readonly gatewayUrl: string;
  readonly chromium: Chromium;
  /** The test's own, in a session of its own. */
  readonly dashboard: OpenDashboard;
}

/**
 * Gives each test of a suite a dashboard of its own; what is returned is filled when the tests run. The dashboard must be built
 * (`npm run build`, which `npm test` does first).
 */
export function useDashboard(): UsedDashboard {
  const used = {} as { -readonly [Key in keyof UsedDashboard]: UsedDashboard[Key] };
  beforeAll(async () => {
    used.gatewayUrl = await sharedGatewayUrl();
    used.chromium = await launchChromium();
  });
  afterAll(() => used.chromium?.close());
  beforeEach(async () => {
    used.dashboard = await openDashboard(used.chromium, used.gatewayUrl);
  });
  afterEach(() => used.dashboard.close());
  return used;
}
