import { buildConnector } from 'undici';
import { guardHost } from './guard-host.ts';
import { guardedLookup } from './guarded-lookup.ts';

/**
 * What undici connects with where no connection may lead to an address that is not public. Each connection is decided on by the address it
 * is made to, so that it may last, and be made anew, as long as its pool does.
 */
export function guardedConnector(
  options: buildConnector.BuildOptions = {},
  isAllowed?: (address: string) => boolean,
  lookup = guardedLookup(isAllowed),
): buildConnector.connector {
  const connect = buildConnector({ ...options, lookup });
  return (target, callback) => {
    try {
      guardHost(target.hostname, isAllowed);
    } catch (refused) {
      callback(refused as Error, null);
      return;
    }
    connect(target, callback);
  };
}
