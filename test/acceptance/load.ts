import { Pool } from 'undici';

/** Requests that are sent at a rate, whether or not those before are answered. */
export interface Load {
  /** Sends no more, waits for what is under way; what was sent, and a line for each answer that is not the first one's. */
  stop(): Promise<{ readonly sent: number; readonly failures: readonly string[] }>;
}

/** Sends a query at a rate. Any other answer than HTTP 200 without errors is a failure. */
export function startLoad(url: string, query: string, requestsPerSecond: number): Load {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 64 });
  const failures: string[] = [];
  const underWay = new Set<Promise<void>>();
  const startedAt = performance.now();
  let sent = 0;

  const timer = setInterval(() => {
    // A timer that comes late sends what is due.
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * requestsPerSecond);
    while (sent < due) {
      sent++;
      const request = send().catch((error: unknown) => void failures.push(String(error)));
      underWay.add(request);
      void request.finally(() => underWay.delete(request));
    }
  }, 5);

  async function send(): Promise<void> {
    const { statusCode, body } = await pool.request({
      path: pathname,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await body.text();
    if (statusCode !== 200 || text.includes('"errors"')) failures.push(`${statusCode} ${text.slice(0, 500)}`);
  }

  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(underWay);
      await pool.close();
      return { sent, failures };
    },
  };
}
