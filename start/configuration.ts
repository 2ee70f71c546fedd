import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { StartError } from './start-error.ts';

/** What `npm start` is told by environment variables. */
export interface Configuration {
  /** Address the gateway listens on. */
  readonly host: string;
  /** The gateway's port; 0 = any free one. */
  readonly port: number;
  /** Absolute path of the folder for the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL server to use in place of the embedded one. */
  readonly databaseUrl: string | undefined;
}

/** Every variable `npm start` reads: name, default, meaning. Shown by `--help`. */
export const VARIABLES: readonly { readonly name: string; readonly fallback: string; readonly meaning: string }[] = [
  { name: 'PORT', fallback: '4000', meaning: 'port of the gateway, 1 to 65535 (0: any free port)' },
  { name: 'HOST', fallback: '127.0.0.1', meaning: 'address the gateway listens on (0.0.0.0: reachable from outside)' },
  {
    name: 'HUBGRAPH_DATA',
    fallback: '.hubgraph',
    meaning: 'folder of the embedded database, the secrets and the tables of hosted networks',
  },
  {
    name: 'DATABASE_URL',
    fallback: 'none: an embedded PostgreSQL server is started',
    meaning:
      'postgresql://user:password@host:port/database of a PostgreSQL server, whose user may create databases\n' +
      'or finds hubgraph_registry and one for each subgraph (hubgraph_association, …) in place',
  },
  {
    name: 'HUBGRAPH_HARVEST_INTERVAL_MS',
    fallback: '5000',
    meaning: 'how often the directory asks each network for changes, in milliseconds',
  },
  {
    name: 'HUBGRAPH_OTLP_ENDPOINT',
    fallback: 'none',
    meaning: 'URL of an OpenTelemetry collector (OTLP over HTTP) that all processes send traces to',
  },
];

/**
 * Reads the configuration. An empty variable counts as not set.
 *
 * @throws StartError BAD_CONFIGURATION naming the variable and what it may be
 */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readPort(env['PORT'] || '4000'),
    dataDir: resolve(env['HUBGRAPH_DATA'] || '.hubgraph'),
    databaseUrl: readDatabaseUrl(env['DATABASE_URL'] || undefined),
  };
}

/** How a host is written inside a URL: an IPv6 address in brackets. */
export function hostInUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new StartError(
    'BAD_CONFIGURATION',
    `PORT is ${JSON.stringify(text)}. It must be a whole number from 1 to 65535, or 0 for any free port.`,
  );
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.parse(text);
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new StartError(
      'BAD_CONFIGURATION',
      'DATABASE_URL must look like postgresql://user:password@host:port/database.',
    );
  }
  // Every server has a database of this name; without one PostgreSQL takes the user's name, which may not exist.
  if (url.pathname.length <= 1) url.pathname = '/postgres';
  return url.href;
}
