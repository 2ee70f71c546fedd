function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** What every page may do: nothing but show its own style sheets and images. */
const staticPage = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * What the playground needs on top. Monaco writes `style` elements and attributes while it runs and its icon font and
 * some images are `data:` addresses; scripts, workers and requests stay with our own origin.
 */
const playground = {
  ...staticPage,
  'script-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
};

/** What the dashboard, and the page that shows the embedded list, need on top: their script, which asks our own origin. */
const script = { ...staticPage, 'script-src': "'self'", 'connect-src': "'self'" };

/** Headers of every answer with a page or an asset. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

/** The `Content-Security-Policy` of each kind of page. */
export const contentSecurityPolicies = {
  staticPage: policy(staticPage),
  playground: policy(playground),
  embed: policy(script),
  dashboard: policy(script),
};
