import { describeConfig } from './config/describe-config.ts';
import { readConfig } from './config/read-config.ts';
import { GatewayError } from './errors/gateway-error.ts';
import { startGateway } from './start-gateway.ts';

/**
 * The gateway as a process. Prints its URL on stdout or tells a parent process `{ type: 'ready', url }`, and stops on SIGTERM,
 * SIGINT and when that parent is gone, with exit code 0, or 1 when something was still under way after `stopGraceMs`. What keeps it from starting is one line on stderr: exit code 2 for bad usage, 1 for the rest.
 */
async function main(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env);
  if (!config) {
    process.stdout.write(describeConfig());
    return;
  }
  const gateway = await startGateway(config);
  const url = `${gateway.url}/graphql`;
  if (process.send) process.send({ type: 'ready', url });
  else process.stdout.write(`Hubgraph gateway at ${url}\n`);
  const stop = (): void => {
    void gateway.stop().then(() => process.exit(0));
    // What is under way after that is given up.
    setTimeout(() => process.exit(1), config.stopGraceMs);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(event, stop);
}

main().catch((thrown: unknown) => {
  const isUsage = thrown instanceof GatewayError && thrown.code === 'CONFIG_INVALID';
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  process.stderr.write(`${message.replaceAll('\n', ' ')}\n`);
  process.exitCode = isUsage ? 2 : 1;
});
