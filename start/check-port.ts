import { once } from 'node:events';
import { createServer } from 'node:net';
import { hostInUrl } from './configuration.ts';
import { StartError } from './start-error.ts';

/**
 * Makes sure, before anything is started, that the gateway will be able to listen.
 *
 * @throws StartError PORT_TAKEN when another program listens there; BAD_CONFIGURATION when it may not listen there at all
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
    server.close();
    await once(server, 'close');
  } catch (cause) {
    throw explain(cause as NodeJS.ErrnoException, host, port);
  }
}

function explain(cause: NodeJS.ErrnoException, host: string, port: number): StartError {
  const place = `${hostInUrl(host)}:${port}`;
  switch (cause.code) {
    case 'EADDRINUSE':
      return new StartError(
        'PORT_TAKEN',
        `Another program listens on ${place}. Stop it, or choose another port: PORT=${port === 65_535 ? 4000 : port + 1} npm start`,
      );
    case 'EACCES':
      return new StartError(
        'BAD_CONFIGURATION',
        `This user may not listen on port ${port}. Choose one from 1024 to 65535.`,
      );
    default:
      return new StartError(
        'BAD_CONFIGURATION',
        `HOST is ${JSON.stringify(host)}, where this machine cannot listen (${cause.code}).`,
      );
  }
}
