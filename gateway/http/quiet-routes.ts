/** What is asked every few seconds by whoever watches the process: neither logged nor traced. */
export const quietRoutes: ReadonlySet<string | undefined> = new Set(['/health', '/ready']);
